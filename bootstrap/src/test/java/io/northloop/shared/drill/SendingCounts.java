package io.northloop.shared.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was sent, what twice and what never.
 *
 * @param sentRows invitations that are recorded as sent
 * @param sentMessages mails that are recorded as sent
 * @param messages distinct mails that were written
 * @param mails that the server took, doubles included
 * @param messageIds distinct ones at the server
 * @param underSeveralIds mails that came under more than one Message-ID
 * @param never invitations that the server never saw
 */
record SendingCounts(
        long invitations,
        long sentRows,
        long sentMessages,
        long messages,
        long mails,
        long messageIds,
        long underSeveralIds,
        long never) {

    /** Invitations that are recorded as sent. */
    static final String SENT = "select count(*) from invitation where state = 'SENT'";

    static SendingCounts of(JdbcClient jdbc, CountingMailServer mail) {
        Set<String> never = new HashSet<>(jdbc.sql("""
                        select 'invitation:inv_' || replace(id::text, '-', '') from invitation""").query(String.class).list());
        long invitations = never.size();
        never.removeAll(mail.keys());
        return new SendingCounts(
                invitations,
                number(jdbc, SENT),
                number(jdbc, "select count(*) from message where state = 'SENT'"),
                number(jdbc, "select count(distinct idempotency_key) from message"),
                mail.mails(),
                mail.distinctMessageIds(),
                mail.keysUnderSeveralIds(),
                never.size());
    }

    static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /**
     * @param wanted how many should have been sent
     * @param inHand how many mails the instances that were struck had in hand at most, all strikes together
     */
    void assertNothingAmiss(long wanted, long inHand) {
        assertThat(List.of(invitations, sentRows, sentMessages, messages, messageIds))
                .as("invitations, recorded as sent, mails recorded as sent, written, distinct at the server")
                .containsOnly(wanted);
        assertThat(List.of(underSeveralIds, never))
                .as("sent under several ids, never sent")
                .containsOnly(0L);
        assertThat(mails - messageIds)
                .as("mails that the server took twice: at most those in hand at the strikes")
                .isLessThanOrEqualTo(inHand);
    }

    @Override
    public String toString() {
        return """
                invitations %d, recorded as sent %d
                mails written %d, recorded as sent %d
                distinct Message-IDs at the mail server: %d
                mails taken twice, under the same Message-ID: %d
                invitations sent under several Message-IDs: %d
                invitations never sent: %d""".formatted(
                invitations, sentRows, messages, sentMessages, messageIds, mails - messageIds, underSeveralIds, never);
    }
}
