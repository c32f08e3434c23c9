package io.northloop.programme.persistence;

import io.northloop.customer.CustomerRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.port.Invitations;
import io.northloop.survey.SurveyKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlInvitations implements Invitations {

    private final JdbcClient jdbc;

    SqlInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void addAll(List<Invitation> invitations) {
        invitations.stream().map(Invitation::snapshot).forEach(this::add);
    }

    private void add(Invitation.Snapshot invitation) {
        Invitation.Subject subject = invitation.subject();
        jdbc.sql("""
                        insert into invitation (id, programme_ref, service_event_id, customer_ref, unit_ref,
                               adviser_ref, touchpoint, survey_ref, kind, channel, state, reason, created_at,
                               service_ended_at, due_at)
                        values (:id, :programme, :event, :customer, :unit,
                               :adviser, :touchpoint, :survey, :kind, :channel, :state, :reason, :created,
                               :ended, :due)
                        on conflict (service_event_id, programme_ref) do nothing""")
                .param("id", invitation.id().value())
                .param("programme", subject.programme().value())
                .param("event", subject.serviceEventId())
                .param("customer", subject.customer().value())
                .param("unit", subject.centre().value())
                .param(
                        "adviser",
                        subject.adviser() == null ? null : subject.adviser().value())
                .param("touchpoint", subject.touchpoint())
                .param("survey", subject.survey().value())
                .param("kind", subject.kind().name())
                .param("channel", subject.channel().name())
                .param("state", invitation.state().name())
                .param("reason", InvitationRows.name(invitation.reason()))
                .param("created", Timestamp.from(invitation.createdAt()))
                .param("ended", Timestamp.from(subject.serviceEndedAt()))
                .param("due", InvitationRows.timestamp(invitation.dueAt()))
                .update();
    }

    @Override
    public void save(Invitation changed) {
        Invitation.Snapshot invitation = changed.snapshot();
        Invitation.HandOver handOver = invitation.handOver();
        Invitation.Sending sending = invitation.sending();
        jdbc.sql("""
                        update invitation
                           set state = :state, reason = :reason, due_at = :due, retry_at = null,
                               handed_over_at = :handedOver, leave_by = :leaveBy, counts_from = :countsFrom, sent_at = :sent, expires_at = :expires,
                               reminder_due_at = :reminderDue, reminded_at = :reminded
                         where id = :id""")
                .param("id", invitation.id().value())
                .param("state", invitation.state().name())
                .param("reason", InvitationRows.name(invitation.reason()))
                .param("due", InvitationRows.timestamp(invitation.dueAt()))
                .param("handedOver", handOver == null ? null : Timestamp.from(handOver.at()))
                .param("leaveBy", handOver == null ? null : Timestamp.from(handOver.leaveBy()))
                .param("countsFrom", sending == null ? null : Timestamp.from(sending.countsFrom()))
                .param("sent", sending == null ? null : Timestamp.from(sending.sentAt()))
                .param("expires", sending == null ? null : Timestamp.from(sending.expiresAt()))
                .param("reminderDue", InvitationRows.timestamp(invitation.reminderDueAt()))
                .param("reminded", InvitationRows.timestamp(invitation.remindedAt()))
                .update();
    }

    @Override
    public List<Invitation> claimDue(Instant now, int atMost) {
        List<Invitation> claimed = jdbc.sql("""
                        with due as materialized (
                            select id from invitation
                             where state = 'SCHEDULED' and handed_over_at is null
                               and due_at <= :now and (retry_at is null or retry_at <= :now)
                             order by due_at, seq
                             limit :limit for update skip locked)
                        select i.* from invitation i join due using (id) order by i.customer_ref, i.due_at, i.seq""")
                .param("now", Timestamp.from(now))
                .param("limit", atMost)
                .query(InvitationRows::invitation)
                .list();
        // Row locks keep two instances off one invitation; this keeps them off two invitations of one customer.
        // In the order of customers, so that two batches wait for each other instead of deadlocking.
        claimed.stream()
                .map(invitation -> invitation.subject().customer())
                .distinct()
                .forEach(this::lock);
        return claimed;
    }

    private void lock(CustomerRef customer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:ref, 30))")
                .param("ref", customer.value())
                .query()
                .singleRow();
    }

    @Override
    public Optional<Instant> nextDue() {
        return earliest("""
                select min(greatest(due_at, coalesce(retry_at, due_at))) as moment
                  from invitation where state = 'SCHEDULED' and handed_over_at is null""");
    }

    @Override
    public void retryAt(InvitationId id, Instant moment) {
        jdbc.sql("update invitation set retry_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(moment))
                .update();
    }

    @Override
    public List<Invitation> claimForReminder(Instant now, int atMost) {
        return jdbc.sql("""
                        with due as materialized (
                            select id from invitation
                             where state = 'SENT' and reminder_due_at <= :now
                               and (retry_at is null or retry_at <= :now)
                             order by reminder_due_at, seq
                             limit :limit for update skip locked)
                        select i.* from invitation i join due using (id) order by i.customer_ref, i.seq""")
                .param("now", Timestamp.from(now))
                .param("limit", atMost)
                .query(InvitationRows::invitation)
                .list();
    }

    @Override
    public Optional<Instant> nextReminder() {
        return earliest("""
                select min(greatest(reminder_due_at, coalesce(retry_at, reminder_due_at))) as moment
                  from invitation where state = 'SENT' and reminder_due_at is not null""");
    }

    @Override
    public boolean askedSince(CustomerRef customer, Instant after, Optional<SurveyKind> kind) {
        return jdbc.sql("""
                        select exists (
                            select 1 from invitation
                             where customer_ref = :customer and counts_from > :after
                               and state in ('SENT', 'ANSWERED', 'EXPIRED')
                               and (cast(:kind as text) is null or kind = :kind)) as asked""")
                .param("customer", customer.value())
                .param("after", Timestamp.from(after))
                .param("kind", kind.map(SurveyKind::name).orElse(null))
                .query((row, number) -> row.getBoolean("asked"))
                .single();
    }

    @Override
    public boolean awaitsDeparture(CustomerRef customer) {
        return jdbc.sql("""
                        select exists (
                            select 1 from invitation
                             where customer_ref = :customer and state = 'SCHEDULED' and handed_over_at is not null)""")
                .param("customer", customer.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Invitation> forChange(InvitationId id) {
        return jdbc.sql("select * from invitation where id = :id for update")
                .param("id", id.value())
                .query(InvitationRows::invitation)
                .optional();
    }

    private Optional<Instant> earliest(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> InvitationRows.instant(row, "moment"))
                .single();
    }
}
