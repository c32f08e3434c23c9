package io.northloop.demo;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the demo's customers answered. The answers of the last days carry a fact row like any answer, so that their
 * cases are opened by the house itself.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoAnswers {

    /** Answers younger than this are announced; older ones have had their cases. */
    static final Duration FRESH = Duration.ofHours(30);

    private static final JsonMapper JSON = JsonMapper.shared();

    /** How those who ask to be called back wish it. */
    static final String CHANNEL = "EMAIL";

    /** One detractor in three asks to be called back. */
    static final int ONE_WITH_CONSENT = 3;

    private final JdbcTemplate jdbc;
    private final DemoSurvey survey;

    DemoAnswers(JdbcTemplate jdbc, DemoSurvey survey) {
        this.jdbc = jdbc;
        this.survey = survey;
    }

    void load(List<DemoVisit> visits) {
        List<DemoVisit> answered =
                visits.stream().filter(v -> v.answer().isPresent()).toList();
        responses(answered, survey.versions());
        jdbc.update("insert into rated_answer select * from rating_of_response");
        deltas(answered);
        facts(answered.stream().filter(DemoAnswers::isFresh).toList());
    }

    static boolean isFresh(DemoVisit visit) {
        Instant since = DemoCompany.END.minus(FRESH);
        return visit.answer().orElseThrow().at().isAfter(since);
    }

    static boolean asksForCall(DemoVisit visit) {
        return visit.answer().orElseThrow().score() <= 6 && visit.number() % ONE_WITH_CONSENT == 0;
    }

    private void responses(List<DemoVisit> answered, DemoSurvey.Versions versions) {
        jdbc.batchUpdate("""
                insert into response (id, survey_version, survey_ref, kind, unit_ref, customer_ref, adviser_ref,
                                      programme_ref, touchpoint, invitation_id, answered_at, received_at, score,
                                      lowest_score, answers, language, consent_callback, consent_channel,
                                      consent_contact, live, digest)
                values (?, ?, ?, 'TRANSACTIONAL', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, true, ?)
                """, answered, DemoVisits.BATCH, (row, visit) -> {
            DemoVisit.Answer answer = visit.answer().orElseThrow();
            boolean call = asksForCall(visit);
            row.setObject(1, DemoVisits.responseId(visit));
            row.setObject(2, versions.askedAt(visit.invitedAt()).id().value());
            row.setString(3, DemoVisits.SURVEY.value());
            row.setString(4, visit.centre().ref());
            row.setString(5, visit.customerRef());
            row.setString(6, visit.adviser());
            row.setString(7, DemoVisits.PROGRAMME.value());
            row.setString(8, DemoVisits.TOUCHPOINT);
            row.setObject(9, DemoVisits.invitationId(visit));
            row.setTimestamp(10, Timestamp.from(answer.at()));
            row.setTimestamp(11, Timestamp.from(answer.at()));
            row.setInt(12, answer.score());
            row.setInt(13, answer.score());
            row.setString(14, answersJson(visit, versions.asksForRatings(visit.invitedAt())));
            row.setString(15, answer.language().tag());
            row.setBoolean(16, call);
            row.setString(17, call ? CHANNEL : null);
            row.setString(18, call ? visit.customerRef() + "@customers.example" : null);
            row.setBytes(19, DemoVisits.sha256("answer " + DemoVisits.eventId(visit)));
        });
    }

    private void deltas(List<DemoVisit> answered) {
        jdbc.batchUpdate("""
                insert into measurement_delta (unit_ref, day, kind, survey_ref, programme_ref, touchpoint, adviser_ref,
                                               score)
                values (?, ?, 'TRANSACTIONAL', ?, ?, ?, ?, ?)
                """, answered, DemoVisits.BATCH, (row, visit) -> {
            DemoVisit.Answer answer = visit.answer().orElseThrow();
            row.setString(1, visit.centre().ref());
            row.setDate(2, Date.valueOf(answer.at().atZone(DemoCompany.ZONE).toLocalDate()));
            row.setString(3, DemoVisits.SURVEY.value());
            row.setString(4, DemoVisits.PROGRAMME.value());
            row.setString(5, DemoVisits.TOUCHPOINT);
            row.setString(6, visit.adviser());
            row.setInt(7, answer.score());
        });
    }

    /** What customers said last, and last in each quarter, whatever it was asked by; so the answers are all there. */
    void categories() {
        jdbc.update("""
                insert into customer_loyalty (customer_ref, category, answered_at)
                select distinct on (customer_ref) customer_ref,
                       case when score >= 9 then 'PROMOTER' when score >= 7 then 'PASSIVE' else 'DETRACTOR' end,
                       answered_at
                from response order by customer_ref, answered_at desc
                """);
        jdbc.update("""
                insert into customer_loyalty_quarter (customer_ref, quarter, category, answered_at)
                select distinct on (customer_ref, quarter) customer_ref, quarter,
                       case when score >= 9 then 'PROMOTER' when score >= 7 then 'PASSIVE' else 'DETRACTOR' end,
                       answered_at
                from response, lateral (select cast(date_trunc('quarter', answered_at at time zone ?) as date)) as day (quarter)
                order by customer_ref, quarter, answered_at desc
                """, DemoCompany.ZONE.getId());
    }

    private void facts(List<DemoVisit> fresh) {
        jdbc.batchUpdate(
                "insert into response_fact (response_id, event_id) values (?, ?)",
                fresh,
                DemoVisits.BATCH,
                (row, visit) -> {
                    row.setObject(1, DemoVisits.responseId(visit));
                    row.setObject(
                            2,
                            DemoIds.of(
                                    DemoIds.Kind.EVENT,
                                    visit.answer().orElseThrow().at(),
                                    visit.number()));
                });
    }

    private static String answersJson(DemoVisit visit, boolean rated) {
        DemoVisit.Answer answer = visit.answer().orElseThrow();
        ObjectNode answers = JSON.createObjectNode().put("recommend", answer.score());
        if (rated) {
            DemoRatings.satisfaction(visit).ifPresent(rating -> answers.put(DemoSurvey.SATISFACTION, rating));
            DemoRatings.effort(visit).ifPresent(rating -> answers.put(DemoSurvey.EFFORT, rating));
        }
        if (!answer.reason().isEmpty()) {
            answers.put("reason", answer.reason());
        }
        if (!answer.suggestion().isEmpty()) {
            answers.put("suggestion", answer.suggestion());
        }
        return JSON.writeValueAsString(answers);
    }
}
