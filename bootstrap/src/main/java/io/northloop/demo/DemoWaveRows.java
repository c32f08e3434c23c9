package io.northloop.demo;

import io.northloop.access.Actor;
import io.northloop.improvement.model.WaveReview;
import io.northloop.improvement.port.WaveReviews;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveClosed;
import io.northloop.programme.WaveId;
import io.northloop.survey.CsiModel;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The demo's past waves as the tables hold them once the last link has closed. */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoWaveRows {

    static final ProgrammeRef PROGRAMME = new ProgrammeRef(DemoProgrammes.CSI);
    static final SurveyRef SURVEY = new SurveyRef("standard-csi");

    static final String KIND = SurveyKind.CSI.name();
    static final int SENDING_DAYS = 14;
    private static final Duration TO_REVIEW = Duration.ofDays(4);
    private static final String DECIDED =
            "已在季度例会上讨论，由中心现有改进工作覆盖。Discussed at the quarterly meeting; the centres' improvements under way cover it.";

    private final JdbcTemplate jdbc;
    private final DemoInsert insert;
    private final WaveReviews reviews;
    private final DemoWaveInvitations invitations;
    private final DemoWaveAnswers answers;
    private final SurveyDirectory surveys;
    private final ApplicationEventPublisher events;

    DemoWaveRows(JdbcTemplate jdbc, SurveyDirectory surveys, WaveReviews reviews, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.insert = new DemoInsert(jdbc);
        this.invitations = new DemoWaveInvitations(insert);
        this.answers = new DemoWaveAnswers(insert);
        this.surveys = surveys;
        this.reviews = reviews;
        this.events = events;
    }

    /**
     * The programme must be there. Of the latest wave headquarters is still asked for its review; the others are over.
     */
    void load(List<DemoWave> waves) {
        PublishedSurvey survey = surveys.current(SURVEY).orElseThrow();
        CsiModel model = surveys.csiModel(survey.id()).orElseThrow();
        waves(waves);
        parts(waves);
        for (DemoWave wave : waves) {
            invitations.load(wave, survey);
            answers.load(wave, survey, model);
        }
        for (DemoWave wave : waves) {
            events.publishEvent(new WaveClosed(wave.id(), wave.closedAt(), new WaveId(wave.id()), PROGRAMME));
        }
        waves.subList(0, waves.size() - 1).forEach(this::reviewed);
    }

    private void reviewed(DemoWave wave) {
        WaveReview review = reviews.lock(new WaveId(wave.id())).orElseThrow();
        Instant at = wave.closedAt().plus(TO_REVIEW);
        if (review.snapshot().issues().isEmpty()) {
            review.add("没有突出的问题。Nothing stood out.");
        }
        review.snapshot().issues().forEach(issue -> review.decline(issue.number(), DECIDED, Actor.SYSTEM, at));
        review.complete(Actor.SYSTEM, at);
        reviews.save(review);
    }

    private void parts(List<DemoWave> waves) {
        for (DemoWave wave : waves) {
            List<DemoCompany.Centre> centres = DemoCompany.CENTRES;
            insert.into(
                    "wave_part",
                    "wave_id, number, unit_ref, done",
                    centres,
                    centre -> List.of(wave.id(), centres.indexOf(centre) + 1, centre.ref(), true));
        }
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
}
