package io.northloop.programme.persistence;

import io.northloop.access.AccountId;
import io.northloop.programme.CallOutcome;
import io.northloop.programme.InvitationId;
import io.northloop.programme.model.TelephoneCall;
import io.northloop.programme.port.CallList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlCallList implements CallList {

    /** More than a shift can call; what is behind them comes when they are done. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    SqlCallList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(TelephoneCall call) {
        TelephoneCall.Snapshot it = call.snapshot();
        jdbc.sql("insert into programme_call (invitation_id, offered_at, next_attempt_at) values (?, ?, ?)")
                .params(it.invitation().value(), Timestamp.from(it.offeredAt()), Timestamp.from(it.nextAttemptAt()))
                .update();
    }

    @Override
    public void save(TelephoneCall call) {
        TelephoneCall.Snapshot it = call.snapshot();
        TelephoneCall.Hand hand = it.hand();
        TelephoneCall.End end = it.end();
        jdbc.sql("""
                        update programme_call
                           set attempts = :attempts, next_attempt_at = :next, taken_by = :taker, taken_until = :until,
                               outcome = :outcome, ended_at = :ended, ended_by = :ender
                         where invitation_id = :id""")
                .param("id", it.invitation().value())
                .param("attempts", it.attempts())
                .param("next", Timestamp.from(it.nextAttemptAt()))
                .param("taker", hand == null ? null : hand.by().value())
                .param("until", hand == null ? null : Timestamp.from(hand.until()))
                .param("outcome", end == null ? null : end.outcome().name())
                .param("ended", end == null ? null : Timestamp.from(end.at()))
                .param("ender", end == null ? null : end.by().value())
                .update();
    }

    @Override
    public Optional<TelephoneCall> forChange(InvitationId invitation) {
        return jdbc.sql("select * from programme_call where invitation_id = ? for update")
                .param(invitation.value())
                .query((row, number) -> call(row))
                .optional();
    }

    @Override
    public List<Open> open(AccountId who, Instant now) {
        return jdbc.sql("""
                        select c.*, i.*
                          from programme_call c join invitation i on i.id = c.invitation_id
                         where c.outcome is null and c.next_attempt_at <= :now
                           and (c.taken_until is null or c.taken_until <= :now or c.taken_by = :who)
                           and i.state in ('SCHEDULED', 'SENT') and i.leave_by > :now
                           and i.programme_ref not in (select ref from programme where state in ('PAUSED', 'RETIRED'))
                           and (i.wave_id is null or i.wave_id not in (select id from wave where state in ('PAUSED', 'CANCELLED')))
                         order by c.next_attempt_at, c.invitation_id
                         limit :most""")
                .param("now", Timestamp.from(now))
                .param("who", who.value())
                .param("most", MOST)
                .query((row, number) -> new Open(call(row), InvitationRows.invitation(row, number)))
                .list();
    }

    private static TelephoneCall call(ResultSet row) throws SQLException {
        return TelephoneCall.restore(new TelephoneCall.Snapshot(
                new InvitationId(row.getObject("invitation_id", UUID.class)),
                row.getTimestamp("offered_at").toInstant(),
                row.getInt("attempts"),
                row.getTimestamp("next_attempt_at").toInstant(),
                hand(row),
                end(row)));
    }

    private static TelephoneCall.@Nullable Hand hand(ResultSet row) throws SQLException {
        UUID by = row.getObject("taken_by", UUID.class);
        return by == null
                ? null
                : new TelephoneCall.Hand(
                        new AccountId(by), row.getTimestamp("taken_until").toInstant());
    }

    private static TelephoneCall.@Nullable End end(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new TelephoneCall.End(
                        CallOutcome.valueOf(outcome),
                        row.getTimestamp("ended_at").toInstant(),
                        new AccountId(row.getObject("ended_by", UUID.class)));
    }
}
