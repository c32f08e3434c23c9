package io.northloop.desk.web;

import io.northloop.access.Viewer;
import io.northloop.followup.CasesInHand;
import io.northloop.improvement.OpenReviews;
import io.northloop.improvement.OpenTasks;
import io.northloop.improvement.TaskView;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** What waits for the viewer: tasks of plans, and cases. */
@Controller
@PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
class MyWorkController {

    /** The most urgent tasks; all of them have a page of their own. */
    private static final SliceRequest TASKS = new SliceRequest(10, null);

    private final OpenTasks tasks;
    private final CasesInHand cases;
    private final OpenReviews reviews;

    MyWorkController(OpenTasks tasks, CasesInHand cases, OpenReviews reviews) {
        this.tasks = tasks;
        this.cases = cases;
        this.reviews = reviews;
    }

    @GetMapping("/my-work")
    String myWork(Viewer viewer, SliceRequest slice, Model model) {
        Slice<TaskView> urgent = tasks.mine(viewer, TASKS);
        CasesInHand.Mine mine = cases.mine(viewer, slice);
        String cursor = mine.cases().next();
        model.addAttribute("tasks", urgent.items());
        model.addAttribute("moreTasks", urgent.next() != null);
        model.addAttribute("cases", mine.cases().items());
        model.addAttribute("reviews", reviews.open(viewer));
        model.addAttribute("counts", mine.counts());
        model.addAttribute(
                "next",
                cursor == null
                        ? null
                        : UriComponentsBuilder.fromPath("/my-work")
                                .queryParam("cursor", "{cursor}")
                                .encode()
                                .buildAndExpand(cursor)
                                .toUriString());
        return "desk/my-work";
    }
}
