package io.northloop.programme.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The stretches of time outside quiet hours in one zone. What counts is the clock on the wall, also on the days when it
 * is put forward or back.
 */
public final class AllowedTimes {

    private final QuietHours quiet;
    private final ZoneId zone;

    public AllowedTimes(QuietHours quiet, ZoneId zone) {
        this.quiet = quiet;
        this.zone = zone;
    }

    public boolean allows(Instant moment) {
        return !quiet.include(moment.atZone(zone).toLocalTime());
    }

    /** The first allowed moment, {@code from} itself included. */
    public Instant firstFrom(Instant from) {
        // Quiet hours end daily; three days are more than enough, whatever clocks do in between.
        return within(from, from.plusSeconds(3 * 86_400L)).getFirst().start();
    }

    /** The allowed stretches between two moments, in order, cut at the edges. */
    public List<Stretch> within(Instant start, Instant end) {
        TreeSet<Instant> edges = new TreeSet<>();
        edges.add(start);
        LocalDate last = end.atZone(zone).toLocalDate();
        for (LocalDate day = start.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            edges.addAll(moments(LocalDateTime.of(day, quiet.from())));
            edges.addAll(moments(LocalDateTime.of(day, quiet.until())));
        }
        ZoneRules rules = zone.getRules();
        for (ZoneOffsetTransition change = rules.nextTransition(start);
                change != null && change.getInstant().isBefore(end);
                change = rules.nextTransition(change.getInstant())) {
            edges.add(change.getInstant());
        }
        List<Instant> ordered = new ArrayList<>(edges.subSet(start, end));
        ordered.add(end);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i + 1 < ordered.size(); i++) {
            if (allows(ordered.get(i))) {
                append(stretches, ordered.get(i), ordered.get(i + 1));
            }
        }
        return stretches;
    }

    private static void append(List<Stretch> stretches, Instant from, Instant until) {
        boolean continues = !stretches.isEmpty() && stretches.getLast().end().equals(from);
        Instant start = continues ? stretches.removeLast().start() : from;
        stretches.add(new Stretch(start, until));
    }

    /** Once on ordinary days, twice when the clock is put back over it, never when it is put forward over it. */
    private List<Instant> moments(LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.stream().map(local::toInstant).toList();
    }

    /**
     * A stretch of allowed time, half-open.
     *
     * @param start allowed
     * @param end not allowed any more, or the edge of what was asked for
     */
    public record Stretch(Instant start, Instant end) {

        private static final long MINUTE = 60;

        /** The moment in here that is nearest to the target; before a quiet hour that is its last minute's start. */
        Instant nearest(Instant target) {
            if (target.isBefore(start)) {
                return start;
            }
            if (target.isBefore(end)) {
                return target;
            }
            Instant lastMinute = end.minusSeconds(MINUTE);
            return lastMinute.isBefore(start) ? start : lastMinute;
        }
    }
}
