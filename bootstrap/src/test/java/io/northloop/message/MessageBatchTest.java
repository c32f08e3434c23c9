package io.northloop.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.ContactChannel;
import io.northloop.shared.Language;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that are accepted together, on the real tables. */
@NorthloopTest
class MessageBatchTest {

    private final MessageDispatch messages;
    private final JdbcClient jdbc;

    @Autowired
    MessageBatchTest(MessageDispatch messages, JdbcClient jdbc) {
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Test
    void of_two_mails_with_one_key_in_one_batch_the_first_is_kept() {
        OutgoingMessage first = mail("first");
        OutgoingMessage other = mail("other");

        messages.accept(List.of(first, other));
        messages.accept(List.of(other));

        assertThat(jdbc.sql("select subject from message where idempotency_key = 'batch-key'")
                        .query(String.class)
                        .list())
                .containsExactly("first");
    }

    private static OutgoingMessage mail(String subject) {
        return new OutgoingMessage(
                "batch-key",
                ContactChannel.EMAIL,
                "somebody@example.com",
                Optional.empty(),
                Optional.empty(),
                "case-opened",
                Language.EN,
                subject,
                "",
                "",
                Optional.empty(),
                Map.of());
    }
}
