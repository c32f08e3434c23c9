package io.northloop.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.message.model.Lane;
import io.northloop.message.model.LentMessage;
import io.northloop.message.port.Messages;
import io.northloop.shared.Language;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that are accepted together, on the real tables. */
@NorthloopTest
class MessageBatchTest {

    private final MessageDispatch messages;
    private final Messages log;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    MessageBatchTest(MessageDispatch messages, Messages log, TestClock clock, JdbcClient jdbc) {
        this.messages = messages;
        this.log = log;
        this.clock = clock;
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

    @Test
    void everything_to_one_addressee_waits_in_one_lane_and_every_lane_has_its_share() {
        IntStream.range(0, 80)
                .mapToObj(n -> mail("lane-key-" + n, "lane", Optional.of(new CustomerRef("lane-" + n % 40))))
                .forEach(messages::accept);
        Map<Integer, Set<String>> addressees = new HashMap<>();
        int lent = 0;
        for (Lane lane : Lane.all(4)) {
            Optional<LentMessage> next = log.lend(ContactChannel.EMAIL, lane, clock.instant());
            while (next.isPresent()) {
                String key = next.get().idempotencyKey();
                if (key.startsWith("lane-key-")) {
                    lent++;
                    addressees
                            .computeIfAbsent(lane.number(), any -> new HashSet<>())
                            .add("lane-" + Integer.parseInt(key.substring(9)) % 40);
                }
                next = log.lend(ContactChannel.EMAIL, lane, clock.instant());
            }
        }

        jdbc.sql("delete from message where idempotency_key like 'lane-key-%'").update();
        assertThat(lent).isEqualTo(80);
        assertThat(addressees).hasSize(4);
        assertThat(addressees.values().stream().mapToInt(Set::size).sum())
                .as("nobody in two lanes")
                .isEqualTo(40);
    }

    private static OutgoingMessage mail(String subject) {
        return mail("batch-key", subject, Optional.empty());
    }

    private static OutgoingMessage mail(String key, String subject, Optional<CustomerRef> customer) {
        return new OutgoingMessage(
                key,
                ContactChannel.EMAIL,
                "somebody@example.com",
                customer,
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
