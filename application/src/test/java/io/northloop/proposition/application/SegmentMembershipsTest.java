package io.northloop.proposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.northloop.customer.CustomerSelection;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.MarginBand;
import io.northloop.customer.QuarterCuts;
import io.northloop.measurement.SegmentMembership;
import io.northloop.measurement.SegmentMembership.Stretch;
import io.northloop.measurement.SegmentRef;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.model.SegmentRule;
import io.northloop.shared.Quarter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SegmentMembershipsTest {

    /** In Shanghai 10 July has begun. */
    private static final Instant NOW = Instant.parse("2026-07-09T16:00:00Z");

    private static final Segment LOST = new Segment(
            new SegmentId(new UUID(0, 7)),
            "Lost",
            SegmentRule.cell(ProfitTier.EXCELLENT, LoyaltyCategory.DETRACTOR),
            0);

    private final FixedPortfolio portfolio = new FixedPortfolio();
    private final KeptSegments segments = new KeptSegments();
    private final KeptSettings settings = new KeptSettings();
    private final SegmentMemberships memberships = new SegmentMemberships(
            segments, portfolio, settings, new ShanghaiCompany(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void an_answer_counts_for_those_who_were_members_at_the_end_of_the_quarter_before() {
        SegmentMembership lost = membership(Optional.of("2026-02-10"), Optional.of("2026-06-30"));
        assertThat(lost.selection())
                .isEqualTo(new CustomerSelection(Set.of(MarginBand.HIGH), Set.of(LoyaltyCategory.DETRACTOR), Map.of()));
        assertThat(lost.stretches())
                .containsExactly(
                        stretch("2026-02-10", "2026-03-31", new Quarter(2025, 4)),
                        stretch("2026-04-01", "2026-06-30", new Quarter(2026, 1)));
    }

    @Test
    void without_ends_all_is_counted_from_the_companys_first_quarter_until_today() {
        List<Stretch> all = membership(Optional.empty(), Optional.empty()).stretches();
        assertThat(all).hasSize(10);
        assertThat(all.getFirst()).isEqualTo(stretch("2024-04-01", "2024-06-30", new Quarter(2024, 1)));
        assertThat(all.getLast()).isEqualTo(stretch("2026-07-01", "2026-07-10", new Quarter(2026, 2)));
        assertThat(membership(Optional.of("0001-01-01"), Optional.of("9999-12-31"))
                        .stretches())
                .isEqualTo(all);
        portfolio.first = Optional.of(new Quarter(2000, 1));
        assertThat(membership(Optional.empty(), Optional.of("2000-05-01")).stretches())
                .containsExactly(stretch("2000-04-01", "2000-05-01", new Quarter(2000, 1)));
    }

    @Test
    void no_day_is_missing_between_two_stretches_or_in_both() {
        Stretch first = stretch("2026-01-01", "2026-03-31", new Quarter(2025, 4));
        for (String begin : List.of("2026-03-31", "2026-04-02")) {
            Stretch second = stretch(begin, "2026-06-30", new Quarter(2026, 1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SegmentMembership(
                            new CustomerSelection(Set.of(MarginBand.HIGH), Set.of(), Map.of()),
                            settings.current().currency(),
                            ZoneOffset.UTC,
                            List.of(first, second)))
                    .withMessageContaining(begin);
        }
    }

    @Test
    void nothing_is_counted_where_there_is_nothing() {
        portfolio.first = Optional.empty();
        assertThat(membership(Optional.empty(), Optional.empty()).stretches()).isEmpty();
        assertThat(membership(Optional.of("2026-08-01"), Optional.empty()).stretches())
                .isEmpty();
        assertThat(memberships.membership(new SegmentRef("nowhere"), Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    private SegmentMembership membership(Optional<String> from, Optional<String> to) {
        segments.add(LOST);
        assertThat(memberships.all()).containsExactly(new SegmentRef(LOST.id().toString()));
        return memberships
                .membership(new SegmentRef(LOST.id().toString()), from.map(LocalDate::parse), to.map(LocalDate::parse))
                .orElseThrow();
    }

    private Stretch stretch(String from, String to, Quarter standing) {
        return new Stretch(
                LocalDate.parse(from),
                LocalDate.parse(to),
                new QuarterCuts(standing, settings.current().cuts()));
    }
}
