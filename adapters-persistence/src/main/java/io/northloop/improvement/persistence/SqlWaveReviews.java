package io.northloop.improvement.persistence;

import io.northloop.access.Actor;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.model.ReviewFinding;
import io.northloop.improvement.model.ReviewIssue;
import io.northloop.improvement.model.ReviewIssueKind;
import io.northloop.improvement.model.ReviewSummary;
import io.northloop.improvement.model.WaveReview;
import io.northloop.improvement.port.WaveReviews;
import io.northloop.organisation.PersonRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.response.ResponseId;
import io.northloop.shared.DomainError;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlWaveReviews implements WaveReviews {

    private final JdbcClient jdbc;

    SqlWaveReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(WaveReview review) {
        WaveReview.Snapshot snapshot = review.snapshot();
        int added = jdbc.sql("""
                        insert into wave_review (wave_id, programme_ref, closed_at)
                        values (:wave, :programme, :closed) on conflict do nothing""")
                .param("wave", snapshot.wave().value())
                .param("programme", snapshot.programme().value())
                .param("closed", Timestamp.from(snapshot.closedAt()))
                .update();
        if (added == 1) {
            snapshot.issues().forEach(issue -> write(snapshot.wave(), issue));
        }
        return added == 1;
    }

    @Override
    public Optional<WaveReview> find(WaveId wave) {
        return read(wave, "");
    }

    @Override
    public Optional<WaveReview> lock(WaveId wave) {
        return read(wave, " for update");
    }

    @Override
    public void save(WaveReview review) {
        WaveReview.Snapshot snapshot = review.snapshot();
        WaveReview.@Nullable Completion completion = snapshot.completion();
        int saved = jdbc.sql("""
                        update wave_review
                           set completed_by = :by, completed_person = :person, completed_at = :at, version = version + 1
                         where wave_id = :wave and version = :version""")
                .param("wave", snapshot.wave().value())
                .param("version", snapshot.version())
                .param("by", completion == null ? null : completion.by().name())
                .param("person", completion == null ? null : person(completion.by()))
                .param("at", completion == null ? null : Timestamp.from(completion.at()))
                .update();
        if (saved != 1) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        snapshot.issues().forEach(issue -> write(snapshot.wave(), issue));
    }

    @Override
    public List<ReviewSummary> list(boolean complete) {
        return jdbc.sql("""
                        select r.wave_id, r.programme_ref, r.closed_at, r.completed_at is not null as complete,
                               count(i.number) as issues,
                               count(i.number) filter (where i.decided_at is null) as undecided
                          from wave_review r left join wave_review_issue i using (wave_id)
                         where (r.completed_at is not null) = :complete
                         group by r.wave_id order by r.closed_at desc, r.wave_id""")
                .param("complete", complete)
                .query((row, number) -> new ReviewSummary(
                        new WaveId(row.getObject("wave_id", UUID.class)),
                        new ProgrammeRef(row.getString("programme_ref")),
                        row.getTimestamp("closed_at").toInstant(),
                        row.getInt("issues"),
                        row.getInt("undecided"),
                        row.getBoolean("complete")))
                .list();
    }

    private Optional<WaveReview> read(WaveId wave, String lock) {
        return jdbc.sql("select * from wave_review where wave_id = :wave" + lock)
                .param("wave", wave.value())
                .query((row, number) -> new WaveReview.Snapshot(
                        wave,
                        new ProgrammeRef(row.getString("programme_ref")),
                        row.getTimestamp("closed_at").toInstant(),
                        List.of(),
                        completion(row),
                        row.getLong("version")))
                .optional()
                .map(review -> WaveReview.restore(review.with(issues(wave))));
    }

    private List<ReviewIssue> issues(WaveId wave) {
        return jdbc.sql("select * from wave_review_issue where wave_id = :wave order by number")
                .param("wave", wave.value())
                .query((row, number) -> issue(row))
                .list();
    }

    private void write(WaveId wave, ReviewIssue issue) {
        @Nullable ReviewFinding finding = issue.finding();
        ReviewIssue.@Nullable Outcome outcome = issue.outcome();
        jdbc.sql("""
                        insert into wave_review_issue (wave_id, number, kind, code, findings, points, answers, words,
                                                       plan_id, reason, decided_by, decided_person, decided_at)
                        values (:wave, :number, :kind, :code, :findings, :points, cast(:answers as uuid[]), :words,
                                :plan, :reason, :by, :person, :at)
                        on conflict (wave_id, number) do update
                           set findings = excluded.findings, points = excluded.points, answers = excluded.answers,
                               plan_id = excluded.plan_id, reason = excluded.reason, decided_by = excluded.decided_by,
                               decided_person = excluded.decided_person, decided_at = excluded.decided_at""")
                .param("wave", wave.value())
                .param("number", issue.number())
                .param("kind", issue.kind().name())
                .param("code", finding == null ? null : finding.code())
                .param("findings", finding == null ? null : finding.count())
                .param("points", finding == null ? null : finding.points())
                .param(
                        "answers",
                        finding == null
                                ? new String[0]
                                : finding.answers().stream()
                                        .map(id -> id.value().toString())
                                        .toArray(String[]::new))
                .param("words", issue.words())
                .param(
                        "plan",
                        outcome == null
                                ? null
                                : outcome.plan().map(PlanId::value).orElse(null))
                .param("reason", outcome == null ? null : outcome.reason().orElse(null))
                .param("by", outcome == null ? null : outcome.by().name())
                .param("person", outcome == null ? null : person(outcome.by()))
                .param("at", outcome == null ? null : Timestamp.from(outcome.at()))
                .update();
    }

    private static ReviewIssue issue(ResultSet row) throws SQLException {
        ReviewIssueKind kind = ReviewIssueKind.valueOf(row.getString("kind"));
        ReviewFinding finding = kind == ReviewIssueKind.OWN
                ? null
                : new ReviewFinding(
                        kind, row.getString("code"), row.getLong("findings"), row.getBigDecimal("points"), ids(row));
        return new ReviewIssue(row.getInt("number"), finding, row.getString("words"), outcome(row));
    }

    private static ReviewIssue.@Nullable Outcome outcome(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("decided_at");
        if (at == null) {
            return null;
        }
        Actor by = actor(row, "decided");
        UUID plan = row.getObject("plan_id", UUID.class);
        return plan == null
                ? new ReviewIssue.Declined(row.getString("reason"), by, at.toInstant())
                : new ReviewIssue.Planned(new PlanId(plan), by, at.toInstant());
    }

    private static WaveReview.@Nullable Completion completion(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("completed_at");
        return at == null ? null : new WaveReview.Completion(actor(row, "completed"), at.toInstant());
    }

    private static Actor actor(ResultSet row, String step) throws SQLException {
        String person = row.getString(step + "_person");
        return new Actor(
                Objects.requireNonNull(row.getString(step + "_by")), person == null ? null : new PersonRef(person));
    }

    private static @Nullable String person(Actor actor) {
        PersonRef person = actor.person();
        return person == null ? null : person.value();
    }

    /** The column {@code answers}; none where it is empty. */
    static List<ResponseId> ids(ResultSet row) throws SQLException {
        Array column = row.getArray("answers");
        if (column == null) {
            return List.of();
        }
        List<ResponseId> ids = new ArrayList<>();
        for (Object id : (Object[]) column.getArray()) {
            ids.add(new ResponseId((UUID) id));
        }
        return ids;
    }
}
