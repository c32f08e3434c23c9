package io.northloop.proposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.customer.CustomerMovement;
import io.northloop.customer.GridPosition;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.MarginBand;
import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridMovementTest {

    private static final Quarter BEFORE = new Quarter(2026, 1);
    private static final Quarter AFTER = new Quarter(2026, 2);

    @ParameterizedTest
    @CsvSource({
        "LOW PASSIVE, HIGH PASSIVE, BETTER",
        "LOW PASSIVE, LOW PROMOTER, BETTER",
        "LOW DETRACTOR, MIDDLE PROMOTER, BETTER",
        "HIGH PROMOTER, HIGH PASSIVE, WORSE",
        "HIGH PROMOTER, MIDDLE PROMOTER, WORSE",
        "HIGH PASSIVE, LOW DETRACTOR, WORSE",
        "HIGH DETRACTOR, LOW PROMOTER, MIXED",
        "LOW PROMOTER, HIGH DETRACTOR, MIXED",
        "MIDDLE PASSIVE, MIDDLE PASSIVE, STAYED",
        "HIGH, LOW PROMOTER, FIRST_ANSWER",
        "HIGH, HIGH, STAYED",
        "HIGH, LOW, WORSE",
        "LOW, MIDDLE, BETTER",
        "HIGH PROMOTER, , GONE",
        "LOW, , GONE",
        ", LOW PASSIVE, NEW",
        ", LOW, NEW"
    })
    void each_way_has_its_course(@Nullable String from, @Nullable String to, Course course) {
        GridMovement movement = movement(moved(from, to, 7, "10", "25"));
        assertThat(movement.flows()).singleElement().satisfies(flow -> {
            assertThat(flow.course()).isEqualTo(course);
            assertThat(flow.from().isPresent()).isEqualTo(from != null);
            assertThat(flow.to().isPresent()).isEqualTo(to != null);
        });
        movement.totals()
                .forEach((each, sum) ->
                        assertThat(sum.customers()).as(each.name()).isEqualTo(each == course ? 7 : 0));
    }

    @Test
    void courses_add_up_and_flows_stand_from_the_best_cell_down() {
        GridMovement movement = movement(
                moved(null, "LOW", 1, "0", "5"),
                moved("LOW DETRACTOR", "HIGH PROMOTER", 2, "10", "30"),
                moved("HIGH PROMOTER", null, 3, "40", "0"),
                moved("MIDDLE PASSIVE", "HIGH PASSIVE", 4, "20", "60"),
                moved("HIGH PROMOTER", "HIGH PROMOTER", 5, "50", "55"));
        GridMovement.Flow.Sum better = movement.totals().getOrDefault(Course.BETTER, GridMovement.Flow.Sum.NONE);
        assertThat(better.customers()).isEqualTo(6);
        assertThat(better.revenueBefore()).isEqualByComparingTo("30");
        assertThat(better.revenueAfter()).isEqualByComparingTo("90");
        assertThat(movement.flows())
                .extracting(GridMovement.Flow::course)
                .containsExactly(Course.STAYED, Course.GONE, Course.BETTER, Course.BETTER, Course.NEW);
        assertThat(GridMovement.STANDINGS).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void nobody_forgets_an_answer() {
        assertThatThrownBy(() -> movement(moved("LOW PASSIVE", "LOW", 1, "1", "1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> movement(moved(null, null, 1, "1", "1"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(movement().isEmpty()).isTrue();
    }

    private static GridMovement movement(CustomerMovement... movements) {
        return GridMovement.of(BEFORE, AFTER, Currency.getInstance("CNY"), List.of(movements));
    }

    private static CustomerMovement moved(
            @Nullable String from, @Nullable String to, long customers, String before, String after) {
        return new CustomerMovement(
                position(from),
                position(to),
                customers,
                new BigDecimal(before),
                new BigDecimal(after),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static Optional<GridPosition> position(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(it -> it.split(" "))
                .map(parts -> new GridPosition(
                        MarginBand.valueOf(parts[0]),
                        parts.length > 1 ? Optional.of(LoyaltyCategory.valueOf(parts[1])) : Optional.empty()));
    }
}
