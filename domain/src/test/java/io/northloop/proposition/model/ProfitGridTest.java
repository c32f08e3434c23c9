package io.northloop.proposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.customer.CustomerGroup;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.MarginBand;
import io.northloop.customer.MarginCuts;
import io.northloop.proposition.ProfitTier;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfitGridTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final MarginCuts CUTS = new MarginCuts(BigDecimal.ZERO, new BigDecimal("0.15"));

    @Test
    void lays_every_group_into_its_cell_and_those_without_an_answer_beside() {
        ProfitGrid grid = grid(
                group(MarginBand.HIGH, LoyaltyCategory.PROMOTER, true, 3, "600", "120"),
                group(MarginBand.MIDDLE, LoyaltyCategory.PASSIVE, true, 1, "50", "5"),
                group(MarginBand.MIDDLE, LoyaltyCategory.PASSIVE, false, 2, "40", "0"),
                group(MarginBand.LOW, null, false, 4, "70", "-7"));
        assertThat(grid.cells()).hasSize(9);
        assertThat(grid.cell(ProfitTier.EXCELLENT, LoyaltyCategory.PROMOTER)).isEqualTo(figures(3, "600", "120"));
        assertThat(grid.cell(ProfitTier.NEUTRAL, LoyaltyCategory.PASSIVE)).isEqualTo(figures(3, "90", "5"));
        assertThat(grid.cell(ProfitTier.POOR, LoyaltyCategory.DETRACTOR)).isEqualTo(GridFigures.NONE);
        assertThat(grid.answered()).isEqualTo(figures(6, "690", "125"));
        assertThat(grid.allUnanswered()).isEqualTo(figures(4, "70", "-7"));
        assertThat(grid.unanswered().get(ProfitTier.POOR)).isEqualTo(figures(4, "70", "-7"));
    }

    @Test
    void growth_is_healthy_as_far_as_profitable_promoters_outweigh_profitable_detractors() {
        ProfitGrid grid = grid(
                group(MarginBand.HIGH, LoyaltyCategory.PROMOTER, true, 1, "300", "90"),
                group(MarginBand.LOW, LoyaltyCategory.PROMOTER, false, 1, "200", "-10"),
                group(MarginBand.MIDDLE, LoyaltyCategory.DETRACTOR, true, 1, "400", "10"),
                group(MarginBand.MIDDLE, LoyaltyCategory.PASSIVE, true, 1, "100", "10"),
                group(MarginBand.HIGH, null, true, 1, "9000", "9000"));
        GrowthHealth health = grid.health().orElseThrow();
        assertThat(health.profitablePromoters()).isEqualByComparingTo("0.3");
        assertThat(health.profitableDetractors()).isEqualByComparingTo("0.4");
        assertThat(health.value()).isEqualByComparingTo("-0.1");
    }

    @Test
    void without_revenue_of_anybody_with_an_answer_there_is_no_health() {
        assertThat(grid().health()).isEmpty();
        assertThat(grid().isEmpty()).isTrue();
        ProfitGrid silent = grid(group(MarginBand.HIGH, null, true, 1, "1", "1"));
        assertThat(silent.health()).isEmpty();
        assertThat(silent.isEmpty()).isFalse();
        assertThat(grid(group(MarginBand.MIDDLE, LoyaltyCategory.PROMOTER, true, 1, "0", "5"))
                        .health())
                .isEmpty();
    }

    @Test
    void names_the_currencies_that_it_leaves_out() {
        ProfitGrid grid =
                ProfitGrid.of(new Quarter(2026, 1), CNY, CUTS, BigDecimal.ZERO, List.of(), Map.of(CNY, 5L, EUR, 2L));
        assertThat(grid.otherCurrencies()).containsExactly(Map.entry(EUR, 2L));
    }

    @Test
    void tiers_and_bands_are_the_same_thing_in_two_languages() {
        for (ProfitTier tier : ProfitTier.values()) {
            assertThat(ProfitTier.of(tier.band())).isEqualTo(tier);
        }
        assertThat(ProfitGrid.TIERS).containsExactlyInAnyOrder(ProfitTier.values());
        assertThat(ProfitGrid.CATEGORIES).containsExactlyInAnyOrder(LoyaltyCategory.values());
    }

    @Test
    void settings_are_margins_in_order() {
        assertThat(faults("0", "0.15", "0")).isEmpty();
        assertThat(faults("-10", "10", "0.0001")).isEmpty();
        assertThat(faults("0.2", "0.1", "0")).containsExactly("/excellentFrom cuts-crossed");
        assertThat(faults("-10.1", "11", "0.00001"))
                .containsExactly("/poorBelow not-a-margin", "/excellentFrom not-a-margin", "/line not-a-margin");
        assertThat(faults("1E2147483647", "0", "0")).containsExactly("/poorBelow not-a-margin");
        assertThatThrownBy(() -> new GridSettings(GridSettings.Cutting.FIXED, CUTS, new BigDecimal("99"), CNY, 0))
                .isInstanceOf(DomainError.class);
        assertThatThrownBy(() -> new MarginCuts(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> faults(String poorBelow, String excellentFrom, String line) {
        return GridSettings.faults(new BigDecimal(poorBelow), new BigDecimal(excellentFrom), new BigDecimal(line))
                .found()
                .stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static ProfitGrid grid(CustomerGroup... groups) {
        return ProfitGrid.of(new Quarter(2026, 1), CNY, CUTS, BigDecimal.ZERO, List.of(groups), Map.of());
    }

    private static CustomerGroup group(
            MarginBand band,
            @Nullable LoyaltyCategory category,
            boolean above,
            long customers,
            String revenue,
            String profit) {
        return new CustomerGroup(
                band, Optional.ofNullable(category), above, customers, new BigDecimal(revenue), new BigDecimal(profit));
    }

    private static GridFigures figures(long customers, String revenue, String profit) {
        return new GridFigures(customers, new BigDecimal(revenue), new BigDecimal(profit));
    }
}
