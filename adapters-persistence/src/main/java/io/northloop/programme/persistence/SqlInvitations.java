package io.northloop.programme.persistence;

import io.northloop.programme.InvitationId;
import io.northloop.programme.port.Invitations;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlInvitations implements Invitations {

    private final JdbcClient jdbc;

    SqlInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void answered(InvitationId invitation, Instant at) {
        // An answer given in the link's last second may be told after the invitation was marked as expired.
        int closed = jdbc.sql("""
                        update invitation
                           set state = 'ANSWERED', answered_at = :at, closed_at = :at, reminder_due_at = null
                         where id = :id and state in ('SENT', 'EXPIRED', 'BOUNCED')""")
                .param("id", invitation.value())
                .param("at", Timestamp.from(at))
                .update();
        if (closed == 1) {
            dropLinkCopy(invitation);
        }
    }

    private void dropLinkCopy(InvitationId invitation) {
        jdbc.sql("update survey_link set token_cipher = null where invitation_id = :id and token_cipher is not null")
                .param("id", invitation.value())
                .update();
    }
}
