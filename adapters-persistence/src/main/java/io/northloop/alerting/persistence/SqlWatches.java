package io.northloop.alerting.persistence;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.NpsWatch;
import io.northloop.alerting.port.Watches;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlWatches implements Watches {

    private static final String SAVE = """
            update alert_watch
               set quarter = :quarter, baseline_detractors = :detractorShare, baseline_passives = :passiveShare,
                   baseline_promoters = :promoterShare, baseline_deviation = :deviation, baseline_n = :n,
                   baseline_quarters = :quarters, cusum = :cusum, step = :step, run_since = :since, run_scores = cast(:scores as bigint[]),
                   detractors = cast(:detractors as timestamptz[])
             where subject_kind = :kind and subject_ref = :ref
            """;

    private final JdbcClient jdbc;

    SqlWatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<NpsWatch> lockIfFree(AlertSubject subject) {
        return read(subject, "for update skip locked");
    }

    @Override
    public NpsWatch lock(AlertSubject subject) {
        return read(subject, "for update").orElseThrow();
    }

    private Optional<NpsWatch> read(AlertSubject subject, String lock) {
        jdbc.sql("insert into alert_watch (subject_kind, subject_ref) values (?, ?) on conflict do nothing")
                .params(subject.kind().name(), subject.ref())
                .update();
        return jdbc.sql("select * from alert_watch where subject_kind = ? and subject_ref = ? " + lock)
                .params(subject.kind().name(), subject.ref())
                .query((row, number) -> WatchRows.watch(subject, row))
                .optional();
    }

    @Override
    public void save(NpsWatch watch, Collection<Day> days) {
        jdbc.sql(SAVE).params(WatchRows.parameters(watch)).update();
        for (Day day : days) {
            jdbc.sql("""
                            insert into alert_watch_day (subject_kind, subject_ref, day, cusum, watch_line, alarm_line, answers)
                            values (:kind, :ref, :day, :cusum, :watch, :alarm, :answers)
                            on conflict (subject_kind, subject_ref, day) do update
                               set cusum = excluded.cusum, watch_line = excluded.watch_line,
                                   alarm_line = excluded.alarm_line,
                                   answers = alert_watch_day.answers + excluded.answers""")
                    .param("kind", watch.subject().kind().name())
                    .param("ref", watch.subject().ref())
                    .param("day", Date.valueOf(day.day()))
                    .param("cusum", day.sum())
                    .param("watch", day.watchLine())
                    .param("alarm", day.alarmLine())
                    .param("answers", day.answers())
                    .update();
        }
    }

    @Override
    public List<Day> days(AlertSubject subject, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select day, cusum, watch_line, alarm_line, answers from alert_watch_day
                         where subject_kind = :kind and subject_ref = :ref and day between :from and :to order by day""")
                .param("kind", subject.kind().name())
                .param("ref", subject.ref())
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query((row, number) -> new Day(
                        row.getDate("day").toLocalDate(),
                        row.getDouble("cusum"),
                        row.getDouble("watch_line"),
                        row.getDouble("alarm_line"),
                        row.getLong("answers")))
                .list();
    }
}
