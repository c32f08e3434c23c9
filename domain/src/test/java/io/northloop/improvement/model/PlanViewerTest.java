package io.northloop.improvement.model;

import static io.northloop.improvement.model.PlanFixtures.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.WorkSight;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PlanViewerTest {

    private static final PersonRef EAST = new PersonRef("east-manager");
    private static final Assignee IN_EAST = assignee("east-manager", "east");
    private static final Assignee IN_WEST = assignee("west-manager", "west");
    private static final Assignee AT_HQ = assignee("hq-analyst", null);

    private static final PlanContent ABOUT_EAST = PlanFixtures.content();
    private static final PlanContent ABOUT_WEST = about("west");
    private static final PlanContent ABOUT_BOTH = about("east", "west");

    @Test
    void headquarters_sees_and_does_everything() {
        PlanViewer hq = new PlanViewer(new WorkSight(true, Set.of(), Set.of()), Set.of(), true);
        assertThat(hq.sees(ABOUT_WEST, List.of())).isTrue();
        assertThat(hq.sees(ABOUT_WEST, IN_WEST)).isTrue();
        assertThat(hq.works(IN_WEST)).isTrue();
    }

    @Test
    void a_regional_manager_sees_what_concerns_the_region_and_works_on_their_own() {
        PlanViewer east = staff(Set.of(new UnitRef("east"), new UnitRef("shanghai")), EAST);
        assertThat(east.sees(ABOUT_EAST, List.of())).isTrue();
        assertThat(east.sees(ABOUT_WEST, List.of(IN_WEST))).isFalse();
        assertThat(east.sees(ABOUT_BOTH, IN_WEST)).isFalse();
        assertThat(east.sees(ABOUT_BOTH, IN_EAST)).isTrue();
        assertThat(east.sees(ABOUT_BOTH, AT_HQ)).isTrue();
        assertThat(east.sees(ABOUT_WEST, AT_HQ)).isFalse();
        assertThat(east.sees(ABOUT_WEST, List.of(IN_WEST, assignee("shanghai-manager", "shanghai"))))
                .isTrue();
        assertThat(east.works(IN_EAST)).isTrue();
        assertThat(east.works(assignee("shanghai-manager", "shanghai"))).isFalse();
    }

    @Test
    void a_centre_manager_sees_their_own_tasks_and_the_plans_behind_them() {
        PlanViewer centre = staff(Set.of(), new PersonRef("shanghai-manager"));
        Assignee own = assignee("shanghai-manager", "shanghai");
        assertThat(centre.sees(ABOUT_EAST, List.of(IN_EAST))).isFalse();
        assertThat(centre.sees(ABOUT_EAST, List.of(IN_EAST, own))).isTrue();
        assertThat(centre.sees(ABOUT_EAST, IN_EAST)).isFalse();
        assertThat(centre.sees(ABOUT_EAST, AT_HQ)).isFalse();
        assertThat(centre.works(own)).isTrue();
    }

    @Test
    void whoever_stands_in_works_on_the_tasks_of_those_away() {
        PlanViewer deputy = staff(Set.of(), new PersonRef("deputy"), EAST);
        assertThat(deputy.sees(ABOUT_EAST, IN_EAST)).isTrue();
        assertThat(deputy.works(IN_EAST)).isTrue();
    }

    @Test
    void nobody_else_sees_anything() {
        PlanViewer nobody = staff(Set.of());
        assertThat(nobody.sees(ABOUT_EAST, List.of(IN_EAST, AT_HQ))).isFalse();
        assertThat(nobody.works(IN_EAST)).isFalse();
    }

    private static PlanViewer staff(Set<UnitRef> units, PersonRef... people) {
        WorkSight sight = new WorkSight(false, units, Set.of(people));
        return new PlanViewer(sight, sight.people(), false);
    }

    private static Assignee assignee(String person, @Nullable String unit) {
        return new Assignee(new PersonRef(person), unit == null ? null : new UnitRef(unit), SHANGHAI);
    }

    private static PlanContent about(String... units) {
        PlanContent like = PlanFixtures.content();
        return new PlanContent(
                like.title(),
                like.purpose(),
                List.of(units).stream().map(UnitRef::new).toList(),
                like.evidence(),
                like.hypothesis(),
                like.metric(),
                like.owner());
    }
}
