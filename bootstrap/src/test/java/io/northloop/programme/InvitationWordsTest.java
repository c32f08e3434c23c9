package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.message.OutgoingMessage;
import io.northloop.message.TextLength;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.programme.model.Addressee;
import io.northloop.programme.model.InvitationDraft;
import io.northloop.programme.model.Occasion;
import io.northloop.programme.model.Recipient;
import io.northloop.programme.port.InvitationMails;
import io.northloop.shared.Language;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.survey.AskRule;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What invitations say: names filled in, and nothing that is not so of the survey or its reader. */
@NorthloopTest
class InvitationWordsTest {

    private static final String CENTRE = "Jinqiao";
    private static final Instant ENDED = Instant.parse("2026-10-05T08:00:00Z");
    private static final Occasion WAVE = new Occasion.InWave(new WaveId(UUID.randomUUID()), ENDED.plusSeconds(86_400));

    private final InvitationMails mails;
    private final SurveyDirectory surveys;
    private final OrganisationDirectory organisation;

    @Autowired
    InvitationWordsTest(InvitationMails mails, SurveyDirectory surveys, OrganisationDirectory organisation) {
        this.mails = mails;
        this.surveys = surveys;
        this.organisation = organisation;
    }

    static Stream<Arguments> everyKind() {
        return Stream.of(SurveyKind.values())
                .flatMap(kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void no_placeholder_is_left_open_in_any_message(SurveyKind kind, Language language) {
        for (Occasion occasion : occasions(kind)) {
            for (ContactChannel channel : List.of(ContactChannel.EMAIL, ContactChannel.SMS)) {
                for (OutgoingMessage message : both(standard(kind), language, occasion, channel)) {
                    assertThat(message.subject() + message.text() + message.html())
                            .contains(organisation.companyName())
                            .doesNotContainPattern("\\{\\w*}");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void a_mail_tells_the_size_of_its_own_survey(SurveyKind kind, Language language) {
        Map<SurveyKind, List<Integer>> sizes = Map.of(
                SurveyKind.TRANSACTIONAL, List.of(3, 1),
                SurveyKind.RELATIONAL, List.of(10, 4),
                SurveyKind.CSI, List.of(16, 2),
                SurveyKind.EMPLOYEE, List.of(3, 1));
        int questions = sizes.getOrDefault(kind, List.of()).getFirst();
        int minutes = sizes.getOrDefault(kind, List.of()).getLast();
        for (Occasion occasion : occasions(kind)) {
            for (OutgoingMessage mail : both(standard(kind), language, occasion, ContactChannel.EMAIL)) {
                assertThat(mail.text())
                        .contains(
                                language == Language.EN
                                        ? questions + " questions, about "
                                                + (minutes == 1 ? "a minute" : minutes + " minutes") + "."
                                        : "共 " + questions + " 个问题，约 " + minutes + " 分钟。");
            }
            OutgoingMessage text =
                    both(standard(kind), language, occasion, ContactChannel.SMS).getFirst();
            assertThat(text.text())
                    .contains(
                            language == Language.EN
                                    ? "about " + (minutes == 1 ? "a minute" : minutes + " minutes")
                                    : "约" + minutes + "分钟");
            assertThat(TextLength.of(text.text()).segments()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void a_survey_whose_questions_depend_on_answers_has_at_most_so_many() {
        Question score = standard(SurveyKind.TRANSACTIONAL).questions().getFirst();
        Question branch = new Question(
                "branch",
                QuestionType.OPEN_TEXT,
                false,
                score.texts(),
                Map.of(),
                List.of(),
                new AskRule.Answered(score.code()));
        PublishedSurvey survey = of(SurveyKind.TRANSACTIONAL, List.of(score, branch));
        assertThat(both(survey, Language.EN, service(null), ContactChannel.EMAIL))
                .allSatisfy(mail -> assertThat(mail.text()).contains("at most 2 questions, about a minute."));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void nobody_is_told_of_a_visit_that_is_not_asked_about_and_staff_of_no_service(SurveyKind kind, Language language) {
        for (ContactChannel channel : List.of(ContactChannel.EMAIL, ContactChannel.SMS)) {
            for (Occasion occasion : occasions(kind)) {
                for (OutgoingMessage message : both(standard(kind), language, occasion, channel)) {
                    String said = said(message);
                    if (occasion.asService().isEmpty()) {
                        assertThat(said).doesNotContain("visit", "光临", "本次", "这次", "how was it");
                    }
                    if (kind == SurveyKind.EMPLOYEE) {
                        assertThat(said).doesNotContain("service", "服务");
                    }
                }
            }
        }
        if (kind == SurveyKind.TRANSACTIONAL) {
            assertThat(said(both(standard(kind), language, service(null), ContactChannel.EMAIL)
                            .getFirst()))
                    .contains(language == Language.EN ? "October 5, 2026" : "2026年10月5日");
        }
    }

    @Test
    void every_placeholder_of_the_first_question_is_filled_as_on_the_respondents_page() {
        Question score = new Question(
                "recommend",
                QuestionType.RECOMMEND,
                true,
                Map.of(Language.EN, "{company}/{centre}/{service}?", Language.ZH_CN, "{company}、{centre}、{service}？"),
                Map.of(),
                List.of());
        PublishedSurvey survey = of(SurveyKind.TRANSACTIONAL, List.of(score));
        TouchpointView touchpoint = organisation.touchpoints().getFirst();
        String company = organisation.companyName();
        OutgoingMessage mail = both(survey, Language.EN, service(touchpoint.code()), ContactChannel.EMAIL)
                .getFirst();
        String filled = company + "/" + CENTRE + "/" + touchpoint.nameEn() + "?";
        assertThat(mail.text()).contains(filled);
        assertThat(mail.html()).contains(filled);
        assertThat(both(survey, Language.ZH_CN, service(null), ContactChannel.EMAIL)
                        .getFirst()
                        .html())
                .contains(company + "、" + CENTRE + "、本次服务？");
    }

    private List<Occasion> occasions(SurveyKind kind) {
        return kind == SurveyKind.TRANSACTIONAL ? List.of(service(null), WAVE) : List.of(WAVE);
    }

    private static Occasion service(@Nullable String touchpoint) {
        return new Occasion.FinishedService("words-event", ENDED, null, touchpoint);
    }

    private PublishedSurvey standard(SurveyKind kind) {
        return surveys.current(new SurveyRef("standard-" + kind.name().toLowerCase(Locale.ROOT)))
                .orElseThrow();
    }

    private static PublishedSurvey of(SurveyKind kind, List<Question> questions) {
        return new PublishedSurvey(
                new SurveyVersionId(UUID.randomUUID()),
                new SurveyRef("invitation-words"),
                kind,
                1,
                EnumSet.allOf(Language.class),
                questions);
    }

    /** The invitation and the reminder. */
    private List<OutgoingMessage> both(
            PublishedSurvey survey, Language language, Occasion occasion, ContactChannel channel) {
        Addressee addressee = survey.kind() == SurveyKind.EMPLOYEE
                ? new Addressee.Employee(new PersonRef("words-person"))
                : new Addressee.Customer(new CustomerRef("words-customer"));
        InvitationDraft draft = new InvitationDraft(
                new InvitationId(UUID.randomUUID()),
                new Recipient(addressee, "Wang Li", language, "words@example.com"),
                new UnitView(
                        new UnitRef("words-centre"), UnitKind.CENTRE, CENTRE, null, ZoneId.of("Asia/Shanghai"), true),
                survey,
                occasion,
                ENDED.plusSeconds(8 * 86_400),
                new SurveyToken("a".repeat(22)),
                URI.create("http://127.0.0.1/opt-out/AbCdEfGhIjKl"),
                channel);
        return List.of(mails.invitation(draft), mails.reminder(draft));
    }

    /** What the message says around the survey's own question, without addresses and the company's name. */
    private String said(OutgoingMessage message) {
        return (message.subject() + "\n" + message.text())
                .replaceAll("(?m)^.*(有多大可能|how likely).*$", "")
                .replace(organisation.companyName(), "")
                .replaceAll("https?://\\S+", "");
    }
}
