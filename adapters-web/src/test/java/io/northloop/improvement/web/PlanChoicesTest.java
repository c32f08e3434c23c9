package io.northloop.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanChoicesTest {

    private static final List<UnitView> UNITS = List.of(
            unit("east", null, true),
            unit("suzhou", "east", true),
            unit("old", null, false),
            unit("left", "old", true),
            unit("closed", "old", false));

    private static UnitView unit(String ref, @Nullable String parent, boolean active) {
        return new UnitView(
                new UnitRef(ref),
                parent == null ? UnitKind.REGION : UnitKind.CENTRE,
                ref,
                parent == null ? null : new UnitRef(parent),
                ZoneId.of("Asia/Shanghai"),
                active);
    }

    private static List<String> offered(List<String> ticked) {
        return PlanChoices.regions(UNITS, ticked).stream()
                .map(region -> region.unit().ref() + " "
                        + region.centres().stream().map(UnitView::ref).toList())
                .toList();
    }

    @Test
    void what_is_not_active_any_more_is_not_offered_anew() {
        assertThat(offered(List.of())).containsExactly("east [suzhou]");
    }

    @Test
    void a_centre_that_is_ticked_stays_in_the_scope_although_its_region_is_over() {
        assertThat(offered(List.of("closed"))).containsExactly("east [suzhou]", "old [left, closed]");
        assertThat(offered(List.of("old"))).containsExactly("east [suzhou]", "old [left]");
    }
}
