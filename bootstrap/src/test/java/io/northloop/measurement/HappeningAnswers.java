package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.integrity.Standing;
import io.northloop.integrity.application.DecideSuspicion;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.response.ResponseId;
import io.northloop.response.application.CorrectResponse;
import io.northloop.response.application.EraseResponse;
import io.northloop.response.model.AnswerDigest;
import io.northloop.response.model.AnswerValue;
import io.northloop.response.model.Answers;
import io.northloop.response.model.CollectedAnswer;
import io.northloop.response.model.Consent;
import io.northloop.response.model.GivenAnswer;
import io.northloop.response.model.GivenValue;
import io.northloop.response.port.Responses;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.application.DraftSurvey;
import io.northloop.survey.application.PublishSurvey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets happen to answers what may happen to them, by the ways that the application has for it. */
@Component
final class HappeningAnswers {

    static final Viewer HQ = new Viewer.Staff(
            new AccountId(new UUID(7, 7)), "rollup", Role.HQ, Optional.empty(), new UnitScope.Everything());

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final SurveyRef SURVEY = new SurveyRef("happening-visits");
    private static final String DEFINITION = """
            {"kind": "TRANSACTIONAL", "titles": {"en": "Visit", "zh-CN": "到店"}, "languages": ["en", "zh-CN"], "questions": [
              {"code": "recommend", "type": "RECOMMEND", "required": true, "texts": {"en": "Recommend?", "zh-CN": "推荐？"}},
              {"code": "visit", "type": "SATISFACTION", "required": false, "texts": {"en": "Visit?", "zh-CN": "到店？"}},
              {"code": "ease", "type": "EFFORT", "required": false, "texts": {"en": "Easy?", "zh-CN": "容易？"}},
              {"code": "reason", "type": "OPEN_TEXT", "required": false, "texts": {"en": "Why?", "zh-CN": "为什么？"}}]}
            """;

    private final Responses responses;
    private final CorrectResponse correctResponse;
    private final EraseResponse eraseResponse;
    private final DecideSuspicion decideSuspicion;
    private final SurveyDirectory surveys;
    private final DraftSurvey draftSurvey;
    private final PublishSurvey publishSurvey;
    private final JdbcClient jdbc;

    HappeningAnswers(
            Responses responses,
            CorrectResponse correctResponse,
            EraseResponse eraseResponse,
            DecideSuspicion decideSuspicion,
            SurveyDirectory surveys,
            DraftSurvey draftSurvey,
            PublishSurvey publishSurvey,
            JdbcClient jdbc) {
        this.responses = responses;
        this.correctResponse = correctResponse;
        this.eraseResponse = eraseResponse;
        this.decideSuspicion = decideSuspicion;
        this.surveys = surveys;
        this.draftSurvey = draftSurvey;
        this.publishSurvey = publishSurvey;
        this.jdbc = jdbc;
    }

    /** A survey that asks for everything that figures of single answers are made of. */
    private PublishedSurvey survey() {
        if (surveys.current(SURVEY).isEmpty()) {
            draftSurvey.execute(new DraftSurvey.Command(
                    HQ,
                    SURVEY.value(),
                    new DraftSurvey.Source.Written(
                            JsonMapper.shared().readValue(DEFINITION, Object.class), List.of())));
            publishSurvey.execute(new PublishSurvey.Command(HQ, SURVEY.value(), Optional.empty()));
        }
        return surveys.current(SURVEY).orElseThrow();
    }

    ResponseId added(RollupAnswer answer) {
        ResponseId id = new ResponseId(UUID.randomUUID());
        assertThat(add(id, id.toString(), answer)).isOne();
        // Nobody is told: other tests would meet these answers in what is announced.
        jdbc.sql("delete from response_fact where response_id = ?")
                .param(id.value())
                .update();
        return id;
    }

    /** At half past eleven in the evening: in Greenwich it is still the afternoon. */
    private int add(ResponseId id, String sender, RollupAnswer answer) {
        PublishedSurvey survey = survey();
        Instant at = answer.day().atTime(23, 30).atZone(SHANGHAI).toInstant();
        Map<String, AnswerValue> said = new HashMap<>();
        said.put("reason", new AnswerValue.Words("as it is"));
        if (answer.score() != null) {
            said.put("recommend", new AnswerValue.Points(answer.score()));
            said.put("visit", new AnswerValue.Points(1 + answer.score() % 5));
        }
        Answers answers = new Answers(said);
        return responses.add(
                List.of(new CollectedAnswer(
                        id,
                        UUID.randomUUID(),
                        sender,
                        survey,
                        new UnitRef(answer.unit()),
                        Optional.empty(),
                        Optional.of(answer.adviser()).filter(a -> !a.isEmpty()).map(PersonRef::new),
                        Optional.of(answer.touchpoint()).filter(t -> !t.isEmpty()),
                        at,
                        at,
                        answer.day(),
                        answers,
                        Language.EN,
                        answer.weight(),
                        Map.of(),
                        false,
                        AnswerDigest.of(answers, Language.EN, Consent.NONE),
                        Optional.empty())),
                Optional.empty());
    }

    void corrected(ResponseId id, int score) {
        correctResponse.correct(new CorrectResponse.Command(
                HQ,
                id.toString(),
                List.of(
                        new GivenAnswer("recommend", new GivenValue.Whole(score)),
                        new GivenAnswer("visit", new GivenValue.Whole(1 + score % 5)),
                        new GivenAnswer("ease", new GivenValue.Whole(1 + score % 7))),
                "typed wrong",
                Optional.empty()));
    }

    /** And the same import comes once more. */
    void erased(ResponseId id, RollupAnswer answer) {
        eraseResponse.erase(new EraseResponse.Command(HQ, id.toString(), "taken back"));
        assertThat(add(new ResponseId(UUID.randomUUID()), id.toString(), answer))
                .isZero();
    }

    /** Lists of what was decided are of the whole company. */
    void undecided() {
        jdbc.sql("delete from suspicion_decision where decided_by = ?")
                .param(HQ.auditName())
                .update();
    }

    void trusted(ResponseId id, boolean trusted) {
        int seen = jdbc.sql("select count(*) from suspicion_decision where response_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        decideSuspicion.decide(new DecideSuspicion.Command(
                HQ, id, trusted ? Standing.RESTORED : Standing.EXCLUDED, "looked at", seen));
    }
}
