package io.northloop.proposition.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.application.SegmentView;
import io.northloop.proposition.model.Segment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A segment and how many fit it.
 *
 * @param customers of the quarter asked for; {@code null} where none was
 */
record SegmentBody(
        String id,
        String name,
        Set<ProfitTier> profitTiers,
        Set<LoyaltyCategory> categories,
        Map<String, String> attributes,
        @Nullable Long customers,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal profit) {

    record Items(List<SegmentBody> items, @Nullable String next) {}

    /** With its figures. */
    static SegmentBody of(SegmentView view) {
        return of(
                view.segment(),
                view.figures().customers(),
                view.figures().revenue(),
                view.figures().profit());
    }

    /** The rule alone. */
    static SegmentBody of(Segment segment) {
        return of(segment, null, null, null);
    }

    private static SegmentBody of(
            Segment segment, @Nullable Long customers, @Nullable BigDecimal revenue, @Nullable BigDecimal profit) {
        return new SegmentBody(
                segment.id().toString(),
                segment.name(),
                segment.rule().tiers(),
                segment.rule().categories(),
                segment.rule().attributes(),
                customers,
                revenue,
                profit);
    }
}
