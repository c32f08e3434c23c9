package io.northloop.demo;

import io.northloop.access.Viewer;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.application.EditSurvey;
import io.northloop.survey.application.PublishSurvey;
import io.northloop.survey.application.SurveyDesigns;
import io.northloop.survey.application.SurveyState;
import io.northloop.survey.model.SurveyDefinition;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * For a year now the demo company asks after a service how satisfied its customers are and how easy it was for them.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoSurvey {

    static final String SATISFACTION = "satisfaction";
    static final String EFFORT = "effort";

    private static final Instant SINCE =
            LocalDate.of(2025, 7, 1).atStartOfDay(DemoCompany.ZONE).toInstant();
    private static final Viewer HQ = new Viewer.Machine("demo", Set.of(), new UnitScope.Everything());

    private final SurveyDirectory surveys;
    private final SurveyDesigns designs;
    private final EditSurvey edit;
    private final PublishSurvey publish;
    private final JdbcTemplate jdbc;

    DemoSurvey(
            SurveyDirectory surveys, SurveyDesigns designs, EditSurvey edit, PublishSurvey publish, JdbcTemplate jdbc) {
        this.surveys = surveys;
        this.designs = designs;
        this.edit = edit;
        this.publish = publish;
        this.jdbc = jdbc;
    }

    /** What was asked before, and what is asked since. */
    record Versions(PublishedSurvey first, PublishedSurvey second) {

        PublishedSurvey askedAt(Instant at) {
            return at.isBefore(SINCE) ? first : second;
        }

        boolean asksForRatings(Instant at) {
            return !at.isBefore(SINCE);
        }
    }

    /** Publishes the second version, unless that was done before. */
    Versions versions() {
        if (newest().questions().stream().noneMatch(question -> question.code().equals(EFFORT))) {
            publishSecond();
        }
        List<PublishedSurvey> published = surveys.allPublished().stream()
                .filter(survey -> survey.ref().equals(DemoVisits.SURVEY))
                .toList();
        return new Versions(published.getLast(), published.getFirst());
    }

    private PublishedSurvey newest() {
        return surveys.current(DemoVisits.SURVEY).orElseThrow();
    }

    private void publishSecond() {
        String ref = DemoVisits.SURVEY.value();
        SurveyState survey = designs.one(HQ, ref);
        SurveyDefinition before = survey.latest().definition();
        List<Question> questions = new ArrayList<>(before.questions());
        questions.addAll(
                1,
                List.of(
                        asked(
                                SATISFACTION,
                                QuestionType.SATISFACTION,
                                "您对这次服务总体有多满意？",
                                "Overall, how satisfied are you with this service?"),
                        asked(
                                EFFORT,
                                QuestionType.EFFORT,
                                "这次办理服务，从预约到取车，对您来说有多容易？",
                                "From booking to collecting the vehicle, how easy was it for you?")));
        edit.execute(new EditSurvey.Command(
                HQ, ref, new SurveyDefinition(before.titles(), before.languages(), questions), survey.revision()));
        publish.execute(new PublishSurvey.Command(HQ, ref, Optional.empty()));
        jdbc.update(
                "update survey_version set published_at = ? where id = ?",
                Timestamp.from(SINCE),
                newest().id().value());
    }

    private static Question asked(String code, QuestionType type, String zh, String en) {
        return new Question(code, type, false, Map.of(Language.ZH_CN, zh, Language.EN, en), Map.of(), List.of());
    }
}
