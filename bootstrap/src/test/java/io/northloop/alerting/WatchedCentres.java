package io.northloop.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.alerting.AlertSubject.Kind;
import io.northloop.alerting.model.NpsCusum;
import io.northloop.customer.RecommendScore;
import io.northloop.measurement.Baseline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Centres with a year behind them, and answers about them. */
@Component
public final class WatchedCentres {

    private static final String[] DAYS = {"2025-11-15", "2026-02-15", "2026-05-15", "2026-08-15"};
    private static final String[] MONTHS = {"2025-11-01", "2026-02-01", "2026-05-01", "2026-08-01"};

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    WatchedCentres(TestAccounts accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@code <prefix>-centre} in {@code <prefix>-region}: 20,000 answers in the four quarters before, .15 / .35 / .50. */
    public AlertSubject centre(String prefix) {
        accounts.region(prefix + "-region");
        accounts.centre(prefix + "-centre", prefix + "-region");
        // As if they had been folded: twenty thousand rows a centre would keep every fold of the other tests busy.
        for (String table : List.of("measurement_rollup", "measurement_month")) {
            boolean months = table.equals("measurement_month");
            jdbc.sql("""
                            insert into %s (unit_ref, day, kind, survey_ref, programme_ref, touchpoint, trusted,
                                s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, promoter_weight, promoter_weight2,
                                passive_weight, passive_weight2, detractor_weight, detractor_weight2%s)
                            select :unit, day, 'TRANSACTIONAL', 'standard-transactional', '', '', true,
                                   0, 0, 0, 750, 0, 0, 0, 0, 1750, 0, 2500, 2500, 2500, 1750, 1750, 750, 750%s
                              from unnest(cast(:days as date[])) day""".formatted(table, months ? "" : ", adviser_ref", months ? "" : ", ''"))
                    .param("unit", prefix + "-centre")
                    .param("days", months ? MONTHS : DAYS)
                    .update();
        }
        return new AlertSubject(Kind.CENTRE, prefix + "-centre");
    }

    /** An answer collected elsewhere, received now. */
    void answer(Machine machine, AlertSubject centre, int score, Duration ago) {
        Instant at = clock.instant().minus(ago);
        var reply = machine.post("/api/v1/responses", """
                {"id": "%s", "surveyRef": "standard-transactional", "unitRef": "%s", "answeredAt": "%s",
                 "answers": [{"question": "recommend", "value": %d}]}""".formatted(UUID.randomUUID(), centre.ref(), at, score));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
    }

    void answers(Machine machine, AlertSubject centre, int... scores) {
        for (int score : scores) {
            answer(machine, centre, score, Duration.ZERO);
        }
    }

    /** Queues answers as if they had been announced, so many minutes after one another. */
    public void queue(AlertSubject subject, Instant from, int... scores) {
        for (int place = 0; place < scores.length; place++) {
            queueOne(subject, from.plus(Duration.ofMinutes(place)), scores[place]);
        }
    }

    void queueOne(AlertSubject subject, Instant at, int score) {
        jdbc.sql("""
                        insert into alert_answer
                        values (:kind, :ref, :id, :score, cast(:at as timestamptz), cast(:at as timestamptz),
                                cast(cast(:at as timestamptz) at time zone 'Asia/Shanghai' as date))""")
                .param("kind", subject.kind().name())
                .param("ref", subject.ref())
                .param("id", UUID.randomUUID())
                .param("score", score)
                .param("at", at.toString())
                .update();
    }

    double sum(AlertSubject subject) {
        return jdbc.sql("select cusum from alert_watch where subject_kind = ? and subject_ref = ?")
                .params(subject.kind().name(), subject.ref())
                .query(Double.class)
                .single();
    }

    /** The sum of these scores from 0 on, one by one, by the baseline that the watch was given. */
    double counted(AlertSubject subject, int... scores) {
        NpsCusum cusum = new NpsCusum(baseline(subject));
        double sum = 0;
        for (int score : scores) {
            sum = cusum.next(sum, new RecommendScore(score).category());
        }
        return sum;
    }

    Baseline baseline(AlertSubject subject) {
        return jdbc.sql("select * from alert_watch where subject_kind = ? and subject_ref = ?")
                .params(subject.kind().name(), subject.ref())
                .query((row, number) -> new Baseline(
                        row.getDouble("baseline_detractors"),
                        row.getDouble("baseline_passives"),
                        row.getDouble("baseline_promoters"),
                        row.getDouble("baseline_deviation"),
                        row.getLong("baseline_n"),
                        row.getInt("baseline_quarters")))
                .single();
    }

    long waiting(AlertSubject subject) {
        return jdbc.sql("select count(*) from alert_answer where subject_kind = ? and subject_ref = ?")
                .params(subject.kind().name(), subject.ref())
                .query(Long.class)
                .single();
    }
}
