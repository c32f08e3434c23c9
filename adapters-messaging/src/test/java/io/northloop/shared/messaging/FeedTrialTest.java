package io.northloop.shared.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class FeedTrialTest {

    private static final byte[] GOOD = "good".getBytes(UTF_8);
    private static final byte[] POISON = "poison".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(classes = {ArithmeticException.class, IllegalStateException.class, NullPointerException.class})
    void whatever_one_message_makes_fail_spoils_only_that_message(Class<? extends RuntimeException> kind) {
        InboundFeed feed = failing(() -> thrown(kind));

        assertThat(FeedTrial.of(feed, List.of(GOOD, POISON, GOOD)))
                .containsExactly(
                        new InboundFeed.Outcome.Taken(),
                        new InboundFeed.Outcome.Refused("failed unexpectedly: " + kind.getSimpleName()),
                        new InboundFeed.Outcome.Taken());
    }

    @Test
    void a_message_nested_too_deep_is_its_own_fault() {
        assertThat(FeedTrial.of(failing(StackOverflowError::new), POISON))
                .isEqualTo(new InboundFeed.Outcome.Refused("failed unexpectedly: StackOverflowError"));
    }

    @Test
    void a_database_that_is_away_is_nobodys_fault() {
        List<Supplier<Throwable>> away = List.of(
                () -> new DataAccessResourceFailureException("away"),
                () -> new CannotAcquireLockException("busy"),
                () -> new CannotCreateTransactionException("away"));

        assertThat(away).allSatisfy(problem -> {
            InboundFeed feed = failing(problem);
            assertThatThrownBy(() -> FeedTrial.of(feed, List.of(POISON)))
                    .isInstanceOf(problem.get().getClass());
            assertThatThrownBy(() -> FeedTrial.of(feed, POISON))
                    .isInstanceOf(problem.get().getClass());
        });
    }

    @Test
    void memory_that_ran_out_is_not_hidden() {
        assertThatThrownBy(() -> FeedTrial.of(failing(OutOfMemoryError::new), List.of(POISON)))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private static Throwable thrown(Class<? extends RuntimeException> kind) {
        try {
            return kind.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(kind.getName(), e);
        }
    }

    /** Takes everything but a list with a poisonous message in it. */
    private static InboundFeed failing(Supplier<Throwable> problem) {
        return new InboundFeed() {
            @Override
            public String topic() {
                return "test";
            }

            @Override
            public List<Outcome> take(List<byte[]> messages) {
                if (messages.contains(POISON)) {
                    FeedTrialTest.<RuntimeException>sneak(problem.get());
                }
                return messages.stream()
                        .<Outcome>map(message -> new Outcome.Taken())
                        .toList();
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable problem) throws T {
        throw (T) problem;
    }
}
