package io.northloop.programme.persistence;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.Addressee;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.port.Invitations;
import io.northloop.survey.SurveyKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlInvitations implements Invitations {

    /** What is paused waits, and what has ended goes on no more: nobody of it is written to, called or reminded. */
    private static final String GOES_ON = """
             programme_ref not in (select ref from programme where state in ('PAUSED', 'RETIRED'))
            and (wave_id is null or wave_id not in (select id from wave where state in ('PAUSED', 'CANCELLED')))""";

    private final JdbcClient jdbc;

    SqlInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void addAll(List<Invitation> invitations) {
        if (!invitations.isEmpty()) {
            InvitationInsert.of(jdbc, invitations).update();
        }
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
                               and""" + GOES_ON + """
                             order by due_at, seq
                             limit :limit for update skip locked)
                        select i.* from invitation i join due using (id)
                         order by i.customer_ref, i.person_ref, i.due_at, i.seq""")
                .param("now", Timestamp.from(now))
                .param("limit", atMost)
                .query(InvitationRows::invitation)
                .list();
        // Row locks keep two instances off one invitation; this keeps them off two invitations of one customer.
        // In the order of customers, so that two batches wait for each other instead of deadlocking.
        claimed.stream()
                .map(invitation -> invitation.subject().addressee())
                .distinct()
                .forEach(this::reserve);
        return claimed;
    }

    @Override
    public void reserve(Addressee addressee) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:ref, 30))")
                .param("ref", ref(addressee))
                .query()
                .singleRow();
    }

    @Override
    public Optional<Instant> nextDue() {
        return earliest("""
                select min(greatest(due_at, coalesce(retry_at, due_at))) as moment
                  from invitation where state = 'SCHEDULED' and handed_over_at is null and""" + GOES_ON);
    }

    @Override
    public void retryAt(InvitationId id, Instant moment) {
        jdbc.sql("update invitation set retry_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(moment))
                .update();
    }

    @Override
    public Optional<Invitation> anyLeftOut(WaveId wave, UnitRef unit) {
        return jdbc.sql("""
                        select * from invitation
                         where wave_id = :wave and unit_ref = :unit and state = 'SUPPRESSED' and reason = 'NOT_SAMPLED'
                         order by random() limit 1 for update skip locked""")
                .param("wave", wave.value())
                .param("unit", unit.value())
                .query(InvitationRows::invitation)
                .optional();
    }

    @Override
    public List<Invitation> claimForReminder(Instant now, int atMost) {
        return jdbc.sql("""
                        with due as materialized (
                            select id from invitation
                             where state = 'SENT' and reminder_due_at <= :now
                               and (retry_at is null or retry_at <= :now)
                               and""" + GOES_ON + """
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
                  from invitation where state = 'SENT' and reminder_due_at is not null and""" + GOES_ON);
    }

    @Override
    public boolean askedSince(Addressee addressee, Instant after, Optional<SurveyKind> kind) {
        return jdbc.sql("""
                        select exists (
                            select 1 from invitation
                             where\s""" + column(addressee) + """
                                   = :ref and counts_from > :after
                               and state in ('SENT', 'ANSWERED', 'EXPIRED')
                               and (cast(:kind as text) is null or kind = :kind)) as asked""")
                .param("ref", ref(addressee))
                .param("after", Timestamp.from(after))
                .param("kind", kind.map(SurveyKind::name).orElse(null))
                .query((row, number) -> row.getBoolean("asked"))
                .single();
    }

    @Override
    public boolean awaitsDeparture(Addressee addressee, InvitationId but, Instant now) {
        return jdbc.sql("""
                        select exists (
                            select 1 from invitation
                             where\s""" + column(addressee) + """
                                   = :ref and state = 'SCHEDULED' and handed_over_at is not null and id <> :but
                               and (channel <> 'PHONE'
                                    or exists (select 1 from programme_call c
                                                where c.invitation_id = invitation.id and c.outcome is null
                                                  and c.taken_until > :now)))""")
                .param("ref", ref(addressee))
                .param("but", but.value())
                .param("now", Timestamp.from(now))
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

    @Override
    public List<InvitationId> handedOver(WaveId wave) {
        return handedOver("wave_id = :of", wave.value());
    }

    @Override
    public List<InvitationId> handedOver(ProgrammeRef programme) {
        return handedOver("programme_ref = :of", programme.value());
    }

    private List<InvitationId> handedOver(String of, Object value) {
        return jdbc.sql("""
                        select id from invitation
                         where (state = 'SCHEDULED' and handed_over_at is not null
                                or state = 'SENT' and reminded_at is not null)
                           and\s""" + of)
                .param("of", value)
                .query((row, number) -> new InvitationId(row.getObject("id", UUID.class)))
                .list();
    }

    private Optional<Instant> earliest(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> InvitationRows.instant(row, "moment"))
                .single();
    }

    private static String column(Addressee addressee) {
        return switch (addressee) {
            case Addressee.Customer _ -> "customer_ref";
            case Addressee.Employee _ -> "person_ref";
        };
    }

    private static String ref(Addressee addressee) {
        return switch (addressee) {
            case Addressee.Customer(var ref) -> ref.value();
            case Addressee.Employee(var ref) -> ref.value();
        };
    }
}
