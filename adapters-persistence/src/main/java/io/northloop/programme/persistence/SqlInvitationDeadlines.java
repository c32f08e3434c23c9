package io.northloop.programme.persistence;

import io.northloop.programme.port.InvitationDeadlines;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlInvitationDeadlines implements InvitationDeadlines {

    private final JdbcClient jdbc;

    SqlInvitationDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int expire(Instant now, int atMost) {
        return close("""
                        with due as materialized (
                            select id from invitation
                             where state = 'SENT' and expires_at <= :now
                             order by expires_at
                             limit :limit for update skip locked),
                        expired as (
                            update invitation i
                               set state = 'EXPIRED', closed_at = i.expires_at, reminder_due_at = null
                              from due where i.id = due.id returning i.id),
                        dropped as (
                            update survey_link l set token_cipher = null
                              from expired where l.invitation_id = expired.id)
                        select count(*) from expired""", now, atMost);
    }

    @Override
    public Optional<Instant> nextExpiry() {
        return moment("select min(expires_at) as moment from invitation where state = 'SENT'");
    }

    @Override
    public int tooLate(Instant now, int atMost) {
        return close("""
                        with due as materialized (
                            select id from invitation
                             where state = 'SCHEDULED' and handed_over_at is not null and leave_by <= :now
                             order by leave_by
                             limit :limit for update skip locked),
                        dropped as (
                            update invitation i set state = 'SUPPRESSED', reason = 'TOO_LATE'
                              from due where i.id = due.id returning i.id),
                        forgotten as (
                            update survey_link l set token_cipher = null
                              from dropped where l.invitation_id = dropped.id)
                        select count(*) from dropped""", now, atMost);
    }

    @Override
    public Optional<Instant> nextTooLate() {
        return moment("""
                        select min(leave_by) as moment from invitation
                         where state = 'SCHEDULED' and handed_over_at is not null""");
    }

    private int close(String statement, Instant now, int atMost) {
        return jdbc.sql(statement)
                .param("now", Timestamp.from(now))
                .param("limit", atMost)
                .query(Integer.class)
                .single();
    }

    private Optional<Instant> moment(String question) {
        return jdbc.sql(question)
                .query((row, number) -> InvitationRows.instant(row, "moment"))
                .single();
    }
}
