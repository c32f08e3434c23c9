package io.northloop.demo;

import io.northloop.demo.DemoWave.Asked;
import io.northloop.demo.DemoWave.Fate;
import io.northloop.demo.DemoWave.Rated;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveClosed;
import io.northloop.programme.WaveId;
import io.northloop.survey.CsiModel;
import io.northloop.survey.CsiScore;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The demo's past waves as the tables hold them once the last link has closed. */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoWaveRows {

    static final ProgrammeRef PROGRAMME = new ProgrammeRef(DemoProgrammes.CSI);
    static final SurveyRef SURVEY = new SurveyRef("standard-csi");

    private static final String KIND = SurveyKind.CSI.name();
    private static final int SENDING_DAYS = 14;
    private static final Duration REMINDER = Duration.ofDays(2);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcTemplate jdbc;
    private final DemoInsert insert;
    private final SurveyDirectory surveys;
    private final ApplicationEventPublisher events;

    DemoWaveRows(JdbcTemplate jdbc, SurveyDirectory surveys, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.insert = new DemoInsert(jdbc);
        this.surveys = surveys;
        this.events = events;
    }

    /** The programme must be there. Of the latest wave headquarters is still asked for its review. */
    void load(List<DemoWave> waves) {
        PublishedSurvey survey = surveys.current(SURVEY).orElseThrow();
        CsiModel model = surveys.csiModel(survey.id()).orElseThrow();
        waves(waves);
        for (DemoWave wave : waves) {
            invitations(wave);
            links(wave.asked().stream().filter(it -> it.fate() == Fate.INVITED).toList(), survey);
            List<Asked> answered =
                    wave.asked().stream().filter(it -> it.rated().isPresent()).toList();
            responses(answered, survey, model);
            index(answered, model);
        }
        DemoWave latest = waves.getLast();
        events.publishEvent(new WaveClosed(latest.id(), latest.closedAt(), new WaveId(latest.id()), PROGRAMME));
    }

    private void waves(List<DemoWave> waves) {
        jdbc.batchUpdate("""
                insert into wave (id, programme_ref, quarter, opens_on, last_day, state, created_at, opened_at,
                                  prepared_at, sent_at, closed_at)
                values (?, ?, ?, ?, ?, 'CLOSED', ?, ?, ?, ?, ?)
                """, waves, DemoVisits.BATCH, (row, wave) -> {
            Timestamp opened = Timestamp.from(wave.opensAt());
            row.setObject(1, wave.id());
            row.setString(2, PROGRAMME.value());
            row.setString(3, wave.quarter().toString());
            row.setDate(4, Date.valueOf(wave.opensOn()));
            row.setDate(5, Date.valueOf(wave.opensOn().plusDays(SENDING_DAYS - 1L)));
            row.setTimestamp(6, Timestamp.from(wave.opensAt().minus(Duration.ofDays(1))));
            row.setTimestamp(7, opened);
            row.setTimestamp(8, opened);
            row.setTimestamp(9, Timestamp.from(wave.sentAt()));
            row.setTimestamp(10, Timestamp.from(wave.closedAt()));
        });
    }

    private void invitations(DemoWave wave) {
        Instant askUntil = wave.opensOn()
                .plusDays(SENDING_DAYS)
                .atStartOfDay(DemoCompany.ZONE)
                .toInstant()
                .minusSeconds(1);
        insert.into(
                "invitation",
                "id, programme_ref, wave_id, ask_until, customer_ref, unit_ref, survey_ref, kind, channel, state, reason,"
                        + " created_at, due_at, counts_from, sent_at, reminded_at, expires_at, answered_at, closed_at",
                wave.asked(),
                asked -> {
                    boolean invited = asked.fate() == Fate.INVITED;
                    Instant sentAt = asked.invitedAt();
                    Instant expiresAt = sentAt.plus(DemoWave.LINK_LIFE);
                    Instant answeredAt = asked.rated().map(Rated::at).orElse(null);
                    Instant reminder = sentAt.plus(REMINDER);
                    boolean reminded = invited && (answeredAt == null || answeredAt.isAfter(reminder));
                    return Arrays.asList(
                            asked.invitationId(),
                            PROGRAMME.value(),
                            wave.id(),
                            askUntil,
                            DemoVisit.customerRef(asked.customer()),
                            asked.centre().ref(),
                            SURVEY.value(),
                            KIND,
                            "EMAIL",
                            !invited ? "SUPPRESSED" : answeredAt == null ? "EXPIRED" : "ANSWERED",
                            reason(asked.fate()),
                            wave.opensAt(),
                            sentAt,
                            invited ? sentAt : null,
                            invited ? sentAt : null,
                            reminded ? reminder : null,
                            invited ? expiresAt : null,
                            answeredAt,
                            !invited ? null : answeredAt == null ? expiresAt : answeredAt);
                });
    }

    private static @Nullable String reason(Fate fate) {
        return switch (fate) {
            case INVITED -> null;
            case NOT_SAMPLED -> "NOT_SAMPLED";
            case RESTRAINED -> "RESTRAINT";
        };
    }

    /** The links of the demo's past lead nowhere: nobody holds their tokens. */
    private void links(List<Asked> invited, PublishedSurvey survey) {
        insert.into(
                "survey_link",
                "token_hash, invitation_id, programme_ref, survey_version, survey_ref, unit_ref, customer_ref, language,"
                        + " expires_at, spent_at, response_id, answer_digest, spent",
                invited,
                asked -> {
                    boolean answered = asked.rated().isPresent();
                    return Arrays.asList(
                            DemoVisits.sha256("wave link " + asked.number()),
                            asked.invitationId(),
                            PROGRAMME.value(),
                            survey.id().value(),
                            SURVEY.value(),
                            asked.centre().ref(),
                            DemoVisit.customerRef(asked.customer()),
                            asked.language().tag(),
                            asked.invitedAt().plus(DemoWave.LINK_LIFE),
                            asked.rated().map(Rated::at).orElse(null),
                            answered ? asked.answered().responseId() : null,
                            answered ? digest(asked) : null,
                            answered);
                });
    }

    private void responses(List<Asked> answered, PublishedSurvey survey, CsiModel model) {
        insert.into(
                "response",
                "id, survey_version, survey_ref, kind, unit_ref, customer_ref, programme_ref, invitation_id, answered_at,"
                        + " received_at, score, lowest_score, answers, language, consent_callback, consent_channel,"
                        + " consent_contact, live, digest",
                answered,
                asked -> {
                    DemoAnswered answer = asked.answered();
                    String customer = DemoVisit.customerRef(asked.customer());
                    boolean call = answer.asksForCall();
                    return Arrays.asList(
                            answer.responseId(),
                            survey.id().value(),
                            SURVEY.value(),
                            KIND,
                            asked.centre().ref(),
                            customer,
                            PROGRAMME.value(),
                            asked.invitationId(),
                            answer.at(),
                            answer.at(),
                            answer.score(),
                            answer.score(),
                            answersJson(asked.rated().orElseThrow(), model),
                            asked.language().tag(),
                            call,
                            call ? DemoAnswers.CHANNEL : null,
                            call ? customer + "@customers.example" : null,
                            true,
                            digest(asked));
                });
        insert.into(
                "measurement_delta",
                "unit_ref, day, kind, survey_ref, programme_ref, score",
                answered,
                asked -> Arrays.asList(
                        asked.centre().ref(),
                        day(asked),
                        KIND,
                        SURVEY.value(),
                        PROGRAMME.value(),
                        asked.rated().orElseThrow().score()));
    }

    private void index(List<Asked> answered, CsiModel model) {
        insert.into(
                "csi_answer",
                "response_id, unit_ref, day, survey_ref, programme_ref, model, score, csi, dimensions, items",
                answered,
                asked -> {
                    Rated rated = asked.rated().orElseThrow();
                    CsiScore score = model.score(ratings(rated, model));
                    return Arrays.asList(
                            asked.answered().responseId(),
                            asked.centre().ref(),
                            day(asked),
                            SURVEY.value(),
                            PROGRAMME.value(),
                            model.version(),
                            rated.score(),
                            score.index().orElseThrow(),
                            List.copyOf(score.dimensions().values()),
                            rated.ratings());
                });
    }

    private static Map<String, BigDecimal> ratings(Rated rated, CsiModel model) {
        Map<String, BigDecimal> ratings = new LinkedHashMap<>();
        for (CsiModel.Dimension dimension : model.dimensions()) {
            for (CsiModel.Item item : dimension.items()) {
                ratings.put(
                        dimension.question(item),
                        BigDecimal.valueOf(rated.ratings().get(ratings.size())));
            }
        }
        return ratings;
    }

    private static String answersJson(Rated rated, CsiModel model) {
        ObjectNode answers = JSON.createObjectNode();
        ratings(rated, model).forEach((question, rating) -> answers.put(question, rating.intValueExact()));
        return JSON.writeValueAsString(answers.put("recommend", rated.score()));
    }

    private static LocalDate day(Asked asked) {
        return LocalDate.ofInstant(asked.rated().orElseThrow().at(), DemoCompany.ZONE);
    }

    private static byte[] digest(Asked asked) {
        return DemoVisits.sha256("wave answer " + asked.number());
    }
}
