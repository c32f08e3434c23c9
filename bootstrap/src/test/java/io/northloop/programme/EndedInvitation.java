package io.northloop.programme;

import io.northloop.programme.ResponseRates.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One invitation as it stands; of one whose time is up it may not have been noted yet. */
record EndedInvitation(
        String unitRef,
        String surveyRef,
        String programmeRef,
        @Nullable String touchpoint,
        @Nullable String adviserRef,
        String state,
        Instant endedAt,
        boolean doubted) {

    static ResponseRates.Closed counted(Map<Dimension, String> group, List<EndedInvitation> invitations) {
        return new ResponseRates.Closed(
                group,
                invitations.size(),
                invitations.stream().filter(EndedInvitation::isAnswered).count(),
                invitations.stream()
                        .filter(each -> each.isAnswered() && !each.doubted())
                        .count());
    }

    LocalDate day() {
        return LocalDate.ofInstant(endedAt, HappeningInvitations.SHANGHAI);
    }

    boolean isAnswered() {
        return state.equals("ANSWERED");
    }

    Map<Dimension, String> group(Set<Dimension> by) {
        Map<Dimension, String> group = new EnumMap<>(Dimension.class);
        by.forEach(dimension -> group.put(dimension, value(dimension)));
        return group;
    }

    private String value(Dimension dimension) {
        return switch (dimension) {
            case UNIT -> unitRef;
            case SURVEY -> surveyRef;
            case PROGRAMME -> programmeRef;
            case TOUCHPOINT -> Optional.ofNullable(touchpoint).orElse("");
            case ADVISER -> Optional.ofNullable(adviserRef).orElse("");
            case DAY -> day().toString();
            case WEEK -> day().minusDays(day().getDayOfWeek().getValue() - 1L).toString();
            case MONTH -> day().with(TemporalAdjusters.firstDayOfMonth()).toString();
            case QUARTER ->
                day().withMonth((day().getMonthValue() - 1) / 3 * 3 + 1)
                        .withDayOfMonth(1)
                        .toString();
        };
    }
}
