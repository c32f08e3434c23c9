package io.northloop.programme.persistence;

import static io.northloop.shared.persistence.Columns.texts;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.InvitationOutcomes.Answered;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.port.InvitationEndings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends invitations; with them go the copies of their links. */
@Repository
class SqlInvitationEndings implements InvitationEndings {

    private static final String DROP_LINK_COPIES = """
            update survey_link set token_cipher = null
              from closed where invitation_id = closed.id and token_cipher is not null""";

    private final JdbcClient jdbc;

    SqlInvitationEndings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void answered(List<Answered> answers) {
        if (answers.isEmpty()) {
            return;
        }
        // In the order of ids, so that two of these wait for each other instead of deadlocking.
        // An answer given in the link's last second may be told after the invitation was marked as expired; one whose
        // mail left just before the instance died, before it was marked as sent. Rates count answers and silence by one
        // clock, the link's: by their own, quick answers would come before the silence of the same people.
        jdbc.sql("""
                        with told as materialized (
                            select invitation.id, at
                              from unnest(cast(:ids as uuid[]), cast(:moments as timestamptz[])) as answer (id, at)
                              join invitation using (id)
                             order by invitation.id for update of invitation),
                        closed as (
                            update invitation
                               set state = 'ANSWERED', answered_at = told.at, closed_at = coalesce(expires_at, leave_by),
                                   reminder_due_at = null, reason = null,
                                   counts_from = coalesce(counts_from, handed_over_at),
                                   sent_at = coalesce(sent_at, handed_over_at),
                                   expires_at = coalesce(expires_at, leave_by)
                              from told
                             where invitation.id = told.id
                               and (state in ('SENT', 'EXPIRED', 'BOUNCED')
                                    or state in ('SCHEDULED', 'SUPPRESSED') and handed_over_at is not null)
                            returning invitation.id)
                        """ + DROP_LINK_COPIES)
                .param("ids", texts(answers, answer -> answer.invitation().value()))
                .param("moments", texts(answers, Answered::at))
                .update();
    }

    @Override
    public void takenBack(InvitationId invitation, Instant at) {
        jdbc.sql("""
                        with closed as (
                            update invitation
                               set state = 'EXPIRED', answered_at = null,
                                   closed_at = coalesce(closed_at, expires_at, leave_by, :at), reminder_due_at = null
                             where id = :id and state in ('SENT', 'ANSWERED', 'EXPIRED')
                            returning id)
                        """ + DROP_LINK_COPIES)
                .param("id", invitation.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void answeredUntraced(InvitationId invitation) {
        // Links of this wave and the weeks before it: were the past written anew with each answer, each would take
        // longer.
        jdbc.sql("""
                        with its as (
                            select programme_ref, coalesce(expires_at, leave_by) as closes from invitation where id = :id),
                        alike as materialized (
                            select id from invitation
                             where id in (
                                   select cast(:id as uuid)
                                    union all
                                   select i.id from invitation i join its using (programme_ref)
                                    where i.kind = 'EMPLOYEE' and i.state = 'ANSWERED'
                                      and i.closed_at > its.closes - interval '35 days')
                             order by id for update)
                        update invitation
                           set state = 'ANSWERED', answered_at = null, closed_at = coalesce(expires_at, leave_by),
                               reminder_due_at = null, reminded_at = null, reason = null, retry_at = null,
                               counts_from = coalesce(counts_from, handed_over_at),
                               sent_at = coalesce(sent_at, handed_over_at),
                               expires_at = coalesce(expires_at, leave_by)
                          from alike
                         where invitation.id = alike.id
                           and (state in ('SENT', 'EXPIRED', 'BOUNCED', 'ANSWERED')
                                or state in ('SCHEDULED', 'SUPPRESSED') and handed_over_at is not null)
                        """).param("id", invitation.value()).update();
    }

    @Override
    public void bounced(InvitationId invitation) {
        jdbc.sql("""
                        with closed as (
                            update invitation set state = 'BOUNCED', reminder_due_at = null
                             where id = :id and (state = 'SENT'
                                                 or state = 'SCHEDULED' and handed_over_at is not null)
                            returning id)
                        """ + DROP_LINK_COPIES).param("id", invitation.value()).update();
    }

    @Override
    public void cancelled(WaveId wave) {
        cancelled("wave_id = :of", wave.value());
    }

    @Override
    public void cancelled(ProgrammeRef programme) {
        cancelled("programme_ref = :of", programme.value());
    }

    private void cancelled(String of, Object value) {
        jdbc.sql("""
                        with theirs as materialized (
                            select id from invitation
                             where state = 'SCHEDULED' and\s""" + of + """
                             order by id for update),
                        closed as (
                            update invitation set state = 'SUPPRESSED', reason = 'CANCELLED'
                              from theirs where invitation.id = theirs.id
                            returning invitation.id)
                        """ + DROP_LINK_COPIES).param("of", value).update();
    }

    @Override
    public int optedOut(Collection<CustomerRef> customers, ContactChannel channel) {
        return jdbc.sql("""
                        with theirs as materialized (
                            select id from invitation
                             where state = 'SCHEDULED' and channel = :channel and customer_ref = any(:customers)
                             order by id for update),
                        closed as (
                            update invitation set state = 'SUPPRESSED', reason = 'OPTED_OUT'
                              from theirs where invitation.id = theirs.id
                            returning invitation.id),
                        dropped as (
                        """ + DROP_LINK_COPIES + """
                        )
                        select count(*) from closed""")
                .param("channel", channel.name())
                .param("customers", customers.stream().map(CustomerRef::value).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
