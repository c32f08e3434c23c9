package io.northloop.response.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.organisation.UnitRef;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowTranslationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Map<Language, String> TEXTS = Map.of(Language.ZH_CN, "问", Language.EN, "Q");
    private static final PublishedSurvey SURVEY = new PublishedSurvey(
            new SurveyVersionId(new UUID(0, 1)),
            new SurveyRef("s"),
            SurveyKind.TRANSACTIONAL,
            1,
            Set.of(Language.ZH_CN, Language.EN),
            List.of(
                    new Question("recommend", QuestionType.RECOMMEND, true, TEXTS, Map.of(), List.of()),
                    new Question("reason", QuestionType.OPEN_TEXT, false, TEXTS, Map.of(), List.of())));

    private final List<RejectedRow> rejected = new ArrayList<>();

    @Test
    void reads_a_row_as_the_mapping_says() {
        RowTranslation.Read read = read(Map.of(
                        "score", "9", "why", " fast ", "area", "A", "day", "13", "w", "0.5", "airline", "AIR CANADA"))
                .orElseThrow();
        assertThat(read.senderId()).isEqualTo("file:hash#2");
        assertThat(read.unit()).isEqualTo(new UnitRef("A"));
        assertThat(read.answeredAt()).isEqualTo(Instant.parse("2017-05-13T04:00:00Z"));
        assertThat(read.weight()).isEqualTo(new BigDecimal("0.5"));
        assertThat(read.attributes()).containsExactly(Map.entry("airline", "AIR CANADA"));
        assertThat(read.answers().to("reason")).contains(new AnswerValue.Words("fast"));
        assertThat(read.language()).isEqualTo(Language.EN);
    }

    @Test
    void gives_every_row_the_constants_that_it_does_not_overrule_itself() {
        ImportMapping mapping = new ImportMapping(
                "s",
                Map.of("score", "recommend", "airline", "attributes.airline"),
                Map.of(
                        "unitRef", Map.of("Pier A", "A", "none", ""),
                        "attributes.wave", Map.of("1", "first")),
                Optional.of(new ImportMapping.UnitColumn("area", Optional.empty())),
                Map.of(
                        "unitRef", "A",
                        "answeredAt", "2026-05-13T10:00:00Z",
                        "attributes.wave", "1",
                        "attributes.airline", "unknown"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        RowTranslation translation = new RowTranslation(
                mapping, SURVEY, AnswerDates.by(mapping, ZoneId.of("Asia/Shanghai")), new OneCentre(), "hash");

        RowTranslation.Read own = translation
                .read(row(Map.of("score", "9", "area", "Pier A", "airline", "UA")), NOW, rejected)
                .orElseThrow();
        assertThat(own.unit()).isEqualTo(new UnitRef("A"));
        assertThat(own.attributes()).isEqualTo(Map.of("wave", "first", "airline", "UA"));
        RowTranslation.Read given =
                translation.read(row(Map.of("score", "9")), NOW, rejected).orElseThrow();
        assertThat(given.unit()).isEqualTo(new UnitRef("A"));
        assertThat(given.attributes()).isEqualTo(Map.of("wave", "first", "airline", "unknown"));
        assertThat(translation.read(row(Map.of("score", "9", "area", "none")), NOW, rejected))
                .isEmpty();
        assertThat(rejected).extracting(RejectedRow::fault).containsExactly(Fault.at("area", "required"));
    }

    @Test
    void an_answer_of_an_employee_names_nobody() {
        PublishedSurvey employees = new PublishedSurvey(
                SURVEY.id(), SURVEY.ref(), SurveyKind.EMPLOYEE, 1, SURVEY.languages(), SURVEY.questions());
        ImportMapping mapping = new ImportMapping(
                "s",
                Map.of("score", "recommend", "who", "customerRef", "staff", "adviserRef"),
                Map.of(),
                Optional.empty(),
                Map.of("unitRef", "A", "answeredAt", "2026-05-13T10:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        RowTranslation translation = new RowTranslation(
                mapping, employees, AnswerDates.by(mapping, ZoneId.of("Asia/Shanghai")), new OneCentre(), "hash");
        assertThat(translation.read(row(Map.of("score", "9", "who", "", "staff", "")), NOW, rejected))
                .isPresent();
        assertThat(translation.read(row(Map.of("score", "9", "who", "c", "staff", "p")), NOW, rejected))
                .isEmpty();
        assertThat(rejected)
                .extracting(RejectedRow::fault)
                .contains(Fault.at("who", "answer-anonymous"), Fault.at("staff", "answer-anonymous"));
    }

    @Test
    void one_cell_may_hold_several_choices() {
        List<Question.Choice> choices = List.of(
                new Question.Choice("price", TEXTS, false),
                new Question.Choice("wait", TEXTS, false),
                new Question.Choice("staff", TEXTS, false));
        PublishedSurvey survey = new PublishedSurvey(
                SURVEY.id(),
                SURVEY.ref(),
                SURVEY.kind(),
                1,
                SURVEY.languages(),
                List.of(
                        SURVEY.questions().getFirst(),
                        new Question("causes", QuestionType.MULTIPLE_CHOICE, false, TEXTS, Map.of(), choices)));
        ImportMapping mapping = new ImportMapping(
                "s",
                Map.of("score", "recommend", "causes", "causes", "day", "answeredAt"),
                Map.of("causes", Map.of("slow", "wait")),
                Optional.of(new ImportMapping.UnitColumn("area", Optional.empty())),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        RowTranslation translation = new RowTranslation(
                mapping, survey, AnswerDates.by(mapping, ZoneId.of("Asia/Shanghai")), new OneCentre(), "hash");
        Map<String, String> cells = Map.of("score", "3", "area", "A", "day", "2026-05-13", "causes", "price | slow");
        assertThat(translation
                        .read(row(cells), NOW, rejected)
                        .orElseThrow()
                        .answers()
                        .to("causes"))
                .contains(new AnswerValue.Chosen(List.of("price", "wait"), Optional.empty()));
        Map<String, String> wrong = Map.of("score", "3", "area", "A", "day", "2026-05-13", "causes", "price|luck");
        translation.read(row(wrong), NOW, rejected);
        assertThat(rejected)
                .extracting(RejectedRow::fault)
                .containsExactly(Fault.at("causes", "unknown-choice", "luck"));
    }

    @Test
    void rejects_a_row_without_a_score_with_that_reason() {
        read(Map.of("score", "", "area", "A", "day", "13"));
        read(Map.of("score", "11", "area", "A", "day", "13"));
        assertThat(rejected)
                .extracting(RejectedRow::fault)
                .containsOnly(Fault.at("score", "score-missing", "recommend"));
        assertThat(rejected).hasSize(2);
    }

    @Test
    void names_every_reason_of_a_row_by_its_column() {
        read(Map.of("score", "12", "area", "nowhere", "day", "soon", "w", "-1"));
        assertThat(rejected)
                .extracting(row -> row.fault().pointer() + " " + row.fault().code() + " " + row.value())
                .containsExactlyInAnyOrder(
                        "area unknown-centre nowhere",
                        "day not-a-date soon",
                        "w not-a-number -1",
                        "score out-of-range 12");
    }

    @Test
    void takes_only_touchpoints_of_the_list() {
        assertThat(read(Map.of("score", "9", "area", "A", "day", "13", "step", "delivery"))
                        .flatMap(RowTranslation.Read::touchpoint))
                .contains("delivery");
        assertThat(read(Map.of("score", "9", "area", "A", "day", "13", "step", "Delivery!")))
                .isEmpty();
        assertThat(rejected).extracting(RejectedRow::fault).containsExactly(Fault.at("step", "unknown-touchpoint"));
        assertThat(read(Map.of("score", "9", "area", "A", "day", "13", "step", "")))
                .isPresent();
    }

    @Test
    void refuses_an_answer_from_the_future_and_a_row_without_date_or_centre() {
        RowTranslation iso = translation(Optional.empty(), Optional.empty());
        iso.read(row(Map.of("score", "9", "area", "A", "day", "2027-01-01")), NOW, rejected);
        iso.read(row(Map.of("score", "9")), NOW, rejected);
        assertThat(rejected)
                .extracting(row -> row.fault().pointer() + " " + row.fault().code())
                .containsExactlyInAnyOrder("day in-the-future", "area required", "day required");
    }

    @Test
    void passes_on_why_a_row_could_not_be_read() {
        Fault ragged = Fault.at("", "import-ragged-line", 3, 2);
        translation(Optional.of("d"), Optional.of(LocalDate.of(2017, 5, 1)))
                .read(new ImportRow(7, Map.of(), 0, Optional.of(ragged)), NOW, rejected);
        assertThat(rejected).containsExactly(new RejectedRow(7, ragged, ""));
    }

    private Optional<RowTranslation.Read> read(Map<String, String> cells) {
        return translation(Optional.of("d"), Optional.of(LocalDate.of(2017, 5, 1)))
                .read(row(cells), NOW, rejected);
    }

    private static ImportRow row(Map<String, String> cells) {
        return new ImportRow(2, cells, 0, Optional.empty());
    }

    private static RowTranslation translation(Optional<String> format, Optional<LocalDate> defaults) {
        ImportMapping mapping = new ImportMapping(
                "s",
                Map.of(
                        "score", "recommend",
                        "why", "reason",
                        "day", "answeredAt",
                        "w", "weight",
                        "step", "touchpoint",
                        "airline", "attributes.airline"),
                Map.of("recommend", Map.of("11", "")),
                Optional.of(new ImportMapping.UnitColumn("area", Optional.empty())),
                Map.of("locale", "en"),
                format,
                defaults,
                Optional.empty());
        return new RowTranslation(
                mapping, SURVEY, AnswerDates.by(mapping, ZoneId.of("Asia/Shanghai")), new OneCentre(), "hash");
    }
}
