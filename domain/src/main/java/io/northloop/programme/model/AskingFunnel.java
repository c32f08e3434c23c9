package io.northloop.programme.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * From whom a programme could have asked to who answered, for those who became eligible in a period.
 *
 * @param eligible finished services that the programme heard of, and places in its waves
 * @param waiting of these, planned and not sent yet
 * @param invited of these, sent
 * @param delivered of those sent, not bounced
 * @param opened of those delivered, opened by a person or answered
 * @param answered of those delivered
 * @param suppressed of those eligible, not asked, by reason
 * @param responded of the links that closed in the period, whenever their invitation was planned
 */
public record AskingFunnel(
        long eligible,
        long waiting,
        long invited,
        long delivered,
        long opened,
        long answered,
        Map<SuppressionReason, Long> suppressed,
        ResponseShare responded) {

    public static final AskingFunnel EMPTY = new AskingFunnel(0, 0, 0, 0, 0, 0, Map.of(), new ResponseShare(0, 0));

    public AskingFunnel {
        Map<SuppressionReason, Long> counted = new EnumMap<>(SuppressionReason.class);
        suppressed.forEach((reason, count) -> {
            if (count > 0) {
                counted.put(reason, count);
            }
        });
        // In the order of the enum, so that screens list reasons always alike.
        suppressed = Collections.unmodifiableMap(counted);
    }

    /** Both together. */
    public AskingFunnel plus(AskingFunnel other) {
        Map<SuppressionReason, Long> both = new EnumMap<>(SuppressionReason.class);
        both.putAll(suppressed);
        other.suppressed.forEach((reason, count) -> both.merge(reason, count, Long::sum));
        return new AskingFunnel(
                eligible + other.eligible,
                waiting + other.waiting,
                invited + other.invited,
                delivered + other.delivered,
                opened + other.opened,
                answered + other.answered,
                both,
                new ResponseShare(
                        responded.answered() + other.responded.answered(),
                        responded.closed() + other.responded.closed()));
    }

    public long suppressedTotal() {
        return suppressed.values().stream().mapToLong(Long::longValue).sum();
    }
}
