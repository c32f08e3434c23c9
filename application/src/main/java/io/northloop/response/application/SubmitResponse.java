package io.northloop.response.application;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import io.northloop.programme.SurveyToken;
import io.northloop.response.ResponseId;
import io.northloop.response.model.AnswerDigest;
import io.northloop.response.model.AnswerRules;
import io.northloop.response.model.Answers;
import io.northloop.response.model.Consent;
import io.northloop.response.model.CsiAnswer;
import io.northloop.response.model.GivenAnswer;
import io.northloop.response.model.LinkAnswer;
import io.northloop.response.model.SurveyLink;
import io.northloop.response.model.UntracedAnswer;
import io.northloop.response.port.AnswerDrafts;
import io.northloop.response.port.AnswerableLinks;
import io.northloop.response.port.Responses;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.shared.port.Ids;
import io.northloop.shared.port.RandomIds;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes the answer of a respondent by their link. The hottest path of the product: one indexed read, then one
 * data-modifying statement that is atomic by itself, hence no transaction around it. However often and however
 * concurrently it is sent, it is recorded once. The draft of a long survey or an interview goes after it; if that
 * fails, it goes when the link has run out. Employees' answers go another way ({@link SubmitUntraced}).
 */
@Component
public final class SubmitResponse {

    private final AnswerableLinks links;
    private final SurveyDirectory surveys;
    private final Responses responses;
    private final SubmitUntraced untraced;
    private final AnswerDrafts drafts;
    private final CompanyCalendar calendar;
    private final Ids ids;
    private final RandomIds randomIds;
    private final Clock clock;

    SubmitResponse(
            AnswerableLinks links,
            SurveyDirectory surveys,
            Responses responses,
            SubmitUntraced untraced,
            AnswerDrafts drafts,
            CompanyCalendar calendar,
            Ids ids,
            RandomIds randomIds,
            Clock clock) {
        this.links = links;
        this.surveys = surveys;
        this.responses = responses;
        this.untraced = untraced;
        this.drafts = drafts;
        this.calendar = calendar;
        this.ids = ids;
        this.randomIds = randomIds;
        this.clock = clock;
    }

    /**
     * @param token as it stood in the link
     * @param locale language tag in which was answered; the link's language where it is missing
     * @param interviewer who asked on the telephone and typed it in, where somebody did
     */
    public record Command(
            String token,
            List<GivenAnswer> answers,
            @Nullable String locale,
            Optional<GivenConsent> consent,
            Optional<String> interviewer) {

        public Command {
            answers = List.copyOf(answers);
        }

        /** By the respondent. */
        public Command(
                String token, List<GivenAnswer> answers, @Nullable String locale, Optional<GivenConsent> consent) {
            this(token, answers, locale, consent, Optional.empty());
        }
    }

    /** The last step, as sent. */
    public record GivenConsent(
            boolean callback,
            @Nullable String channel,
            @Nullable String contact) {}

    /**
     * @param category where the score puts the respondent
     */
    public record Result(ResponseId id, Optional<LoyaltyCategory> category) {}

    /**
     * @throws DomainError NOT_FOUND {@code link-unknown}; GONE {@code link-expired}; CONFLICT {@code link-spent} when
     *     something else was answered before, or anything by an employee; MALFORMED with every fault of the answers at
     *     once
     */
    public Result execute(Command command) {
        SurveyToken token = SurveyToken.parse(command.token()).orElseThrow(LinkErrors::unknown);
        SurveyLink link = links.find(token).orElseThrow(LinkErrors::unknown);
        Instant now = clock.instant();
        if (link.spent().isEmpty() && link.isExpired(now)) {
            throw LinkErrors.expired();
        }
        PublishedSurvey survey = surveys.version(link.survey())
                .orElseThrow(() -> new IllegalStateException("a link without its survey: " + link.survey()));
        LinkAnswer answer = checked(command, token, link, survey, now);
        if (survey.kind() == SurveyKind.EMPLOYEE) {
            return nameless(answer, link);
        }
        Optional<SurveyLink.Spent> spent = link.spent();
        if (spent.isEmpty()) {
            if (responses.submit(answer)) {
                if (survey.kind().isLong() || command.interviewer().isPresent()) {
                    drafts.drop(token);
                }
                return new Result(answer.id(), RecommendScore.categoryOf(answer.score()));
            }
            spent = links.find(token).flatMap(SurveyLink::spent);
        }
        return spent.map(first -> again(first, answer)).orElseThrow(LinkErrors::expired);
    }

    private static Result again(SurveyLink.Spent spent, LinkAnswer answer) {
        return spent.receipt()
                .filter(first -> first.digest().equals(answer.digest()))
                .map(first -> new Result(first.response(), RecommendScore.categoryOf(answer.score())))
                .orElseThrow(LinkErrors::spent);
    }

    /** Whether the same was answered before is not known: the link does not lead to its answer. */
    private Result nameless(LinkAnswer answer, SurveyLink link) {
        UntracedAnswer nameless = new UntracedAnswer(
                answer.token(),
                new ResponseId(randomIds.next()),
                answer.survey(),
                answer.at(),
                answer.day(),
                calendar.beginOfDay(answer.at()),
                answer.answers(),
                UntracedAnswer.language(answer.survey()));
        if (link.spent().isEmpty() && untraced.execute(new SubmitUntraced.Command(nameless))) {
            return new Result(nameless.id(), RecommendScore.categoryOf(answer.score()));
        }
        boolean spent = links.find(answer.token()).flatMap(SurveyLink::spent).isPresent();
        throw spent ? LinkErrors.spent() : LinkErrors.expired();
    }

    private LinkAnswer checked(
            Command command, SurveyToken token, SurveyLink link, PublishedSurvey survey, Instant now) {
        Faults faults = new Faults();
        Answers answers = AnswerRules.checkLed(survey, command.answers(), faults);
        // Only an unhappy customer is called back (method §2); what somebody else sends with it is not even looked at.
        Optional<LoyaltyCategory> lowest = RecommendScore.categoryOf(answers.lowestScore(survey));
        boolean happy = lowest.isPresent() && lowest.get() != LoyaltyCategory.DETRACTOR;
        boolean nameless = survey.kind() == SurveyKind.EMPLOYEE;
        Consent consent = command.consent()
                .filter(given -> !happy && !nameless)
                .map(given -> Consent.check(given.callback(), given.channel(), given.contact(), faults))
                .orElse(Consent.NONE);
        Language language = language(command.locale(), link, survey, faults);
        faults.throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        if (lowest.isEmpty()) {
            consent = Consent.NONE;
        }
        return new LinkAnswer(
                token,
                new ResponseId(ids.next()),
                ids.next(),
                survey,
                now,
                calendar.dayOf(now),
                answers,
                language,
                consent,
                AnswerDigest.of(answers, language, consent),
                surveys.csiModel(survey.id()).flatMap(model -> CsiAnswer.of(model, answers)),
                command.interviewer());
    }

    private static Language language(@Nullable String locale, SurveyLink link, PublishedSurvey survey, Faults faults) {
        if (locale == null) {
            return link.language();
        }
        Optional<Language> known = Language.of(locale).filter(survey.languages()::contains);
        faults.require(known.isPresent(), "/locale", "language-not-offered", locale);
        return known.orElse(link.language());
    }
}
