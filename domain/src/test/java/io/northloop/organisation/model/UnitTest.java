package io.northloop.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Fault;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Unit EAST =
            Unit.establish(new UnitRef("east"), new Unit.Profile(UnitKind.REGION, "East", null, null, true));

    @Test
    void a_centre_stands_in_an_active_region_and_has_a_zone() {
        assertThat(codes(centre("east", SHANGHAI, true), null, EAST, false)).isEmpty();
        assertThat(codes(centre("east", null, true), null, EAST, false)).containsExactly("/timeZone required");
        assertThat(codes(centre(null, SHANGHAI, true), null, null, false)).containsExactly("/parentRef required");
        assertThat(codes(centre("nowhere", SHANGHAI, true), null, null, false))
                .containsExactly("/parentRef unknown-unit");
    }

    @Test
    void a_centre_cannot_stand_below_a_centre() {
        Unit pudong = Unit.establish(new UnitRef("pudong"), centre("east", SHANGHAI, true));
        assertThat(codes(centre("pudong", SHANGHAI, true), null, pudong, false))
                .containsExactly("/parentRef parent-not-a-region");
    }

    @Test
    void a_centre_works_only_in_a_region_that_works() {
        Unit closed =
                Unit.establish(new UnitRef("closed"), new Unit.Profile(UnitKind.REGION, "Closed", null, null, false));
        assertThat(codes(centre("closed", SHANGHAI, true), null, closed, false))
                .containsExactly("/parentRef parent-not-active");
        assertThat(codes(centre("closed", SHANGHAI, false), null, closed, false))
                .isEmpty();
    }

    @Test
    void a_region_stands_directly_below_hq_and_closes_after_its_centres() {
        var wanted = new Unit.Profile(UnitKind.REGION, "East", new UnitRef("west"), null, false);
        assertThat(codes(wanted, EAST, null, true))
                .containsExactly("/parentRef region-has-no-parent", "/active region-has-active-centres");
    }

    @Test
    void the_kind_never_changes() {
        assertThat(codes(centre("west", SHANGHAI, true), EAST, EAST, false)).containsExactly("/kind kind-is-fixed");
    }

    @Test
    void all_faults_are_told_at_once() {
        var wanted = new Unit.Profile(UnitKind.CENTRE, " ", null, null, true);
        assertThat(codes(wanted, null, null, false))
                .containsExactly("/name required", "/timeZone required", "/parentRef required");
    }

    private static Unit.Profile centre(@Nullable String parent, @Nullable ZoneId zone, boolean active) {
        return new Unit.Profile(UnitKind.CENTRE, "Pudong", parent == null ? null : new UnitRef(parent), zone, active);
    }

    private static List<String> codes(
            Unit.Profile wanted, @Nullable Unit existing, @Nullable Unit parent, boolean hasActiveCentres) {
        return Unit.faults(wanted, existing, parent, hasActiveCentres).found().stream()
                .map(UnitTest::text)
                .toList();
    }

    private static String text(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }
}
