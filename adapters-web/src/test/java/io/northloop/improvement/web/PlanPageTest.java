package io.northloop.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.improvement.PlanState;
import org.junit.jupiter.api.Test;

class PlanPageTest {

    @Test
    void two_people_of_one_name_are_two_who_hear_of_their_tasks() {
        assertThat(PlanPage.told(Timetables.plan(
                        PlanState.DRAFT,
                        "2026-11-01",
                        "2026-11-30",
                        Timetables.given(1, "wei.1", "Li Wei"),
                        Timetables.given(2, "wei.2", "Li Wei"),
                        Timetables.given(3, "wei.1", "Li Wei"))))
                .containsExactly(new PlanPage.Told("Li Wei", 2), new PlanPage.Told("Li Wei", 1));
    }
}
