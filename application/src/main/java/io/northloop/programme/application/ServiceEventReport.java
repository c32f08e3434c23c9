package io.northloop.programme.application;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.model.ServiceEvent;
import io.northloop.shared.Decimals;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A finished service as it was sent, before anybody looked whether it makes sense. */
public record ServiceEventReport(
        @Nullable String id,
        @Nullable String centreRef,
        @Nullable String customerRef,
        @Nullable String adviserRef,
        @Nullable String type,
        @Nullable String touchpoint,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable Map<String, @Nullable Object> attributes) {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_VALUE = 2_000;
    private static final int MOST_ATTRIBUTES = 100;

    /** Digits before the decimal point, and after it. */
    private static final int MOST_WHOLE_DIGITS = 15;

    private static final int MOST_DECIMALS = 10;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** Clocks of other systems may be a little ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Everything that is wrong with it, whatever the company looks like; empty when it is sound. */
    List<Fault> faults(Instant now) {
        Faults faults = new Faults()
                .requireText(id, LONGEST_ID, "/id")
                .requireText(type, LONGEST_WORD, "/type")
                .allowText(touchpoint, LONGEST_WORD, "/touchpoint")
                .requireRef(centreRef, "/centreRef")
                .requireRef(customerRef, "/customerRef")
                .require(
                        adviserRef == null || Ref.isValid(adviserRef),
                        "/adviserRef",
                        "not-a-ref",
                        String.valueOf(adviserRef));
        checkTimes(faults, now);
        faults.require(currency == null || CURRENCY.matcher(currency).matches(), "/currency", "not-a-currency")
                .require(
                        amount == null || Decimals.fit(amount, MOST_WHOLE_DIGITS, MOST_DECIMALS), "/amount", "invalid");
        checkAttributes(faults);
        return faults.found();
    }

    private void checkTimes(Faults faults, Instant now) {
        faults.require(endedAt != null, "/endedAt", "required");
        if (endedAt != null) {
            Instant ended = endedAt.toInstant();
            faults.require(!ended.isAfter(now.plus(SKEW)), "/endedAt", "in-the-future")
                    .require(ended.isAfter(EARLIEST), "/endedAt", "invalid")
                    .require(startedAt == null || !startedAt.toInstant().isAfter(ended), "/startedAt", "after-the-end");
        }
        faults.require(startedAt == null || startedAt.toInstant().isAfter(EARLIEST), "/startedAt", "invalid");
    }

    private void checkAttributes(Faults faults) {
        if (attributes == null) {
            return;
        }
        faults.require(attributes.size() <= MOST_ATTRIBUTES, "/attributes", "too-many", MOST_ATTRIBUTES);
        attributes.forEach((name, value) -> {
            String pointer = "/attributes/" + name.replace("~", "~0").replace("/", "~1");
            faults.requireText(name, LONGEST_WORD, pointer)
                    .require(
                            value == null
                                    || value instanceof String
                                    || value instanceof Number
                                    || value instanceof Boolean,
                            pointer,
                            "wrong-type");
            if (value instanceof String text) {
                faults.allowText(text, LONGEST_VALUE, pointer);
            }
            if (value instanceof Number number) {
                faults.require(isWritable(number), pointer, "invalid");
            }
        });
    }

    private static boolean isWritable(Number number) {
        return switch (number) {
            case Byte _, Short _, Integer _, Long _ -> true;
            case Float f -> Float.isFinite(f);
            case Double d -> Double.isFinite(d);
            case BigInteger whole -> whole.bitLength() <= Long.SIZE;
            case BigDecimal decimal -> Decimals.fit(decimal, MOST_WHOLE_DIGITS, MOST_DECIMALS);
            default -> false;
        };
    }

    /** @throws NullPointerException when it has faults */
    ServiceEvent event() {
        Map<String, Object> facts = new TreeMap<>();
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                if (value != null) {
                    facts.put(name, value);
                }
            });
        }
        return new ServiceEvent(
                known(id),
                new UnitRef(known(centreRef)),
                new CustomerRef(known(customerRef)),
                adviserRef == null ? null : new PersonRef(adviserRef),
                known(type),
                touchpoint,
                startedAt == null ? null : startedAt.toInstant(),
                known(endedAt).toInstant(),
                amount,
                currency,
                facts);
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new NullPointerException("a report with faults has no event");
        }
        return value;
    }
}
