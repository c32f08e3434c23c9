package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.TaskView;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** The viewer's tasks, and the files that hang on tasks. */
@Controller
@PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
class TaskListController {

    private final ImprovementQueries queries;

    TaskListController(ImprovementQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/tasks")
    String mine(Viewer viewer, SliceRequest slice, Model model) {
        Slice<TaskView> tasks = queries.mine(viewer, slice);
        String cursor = tasks.next();
        model.addAttribute("tasks", tasks.items());
        model.addAttribute(
                "next",
                cursor == null
                        ? null
                        : UriComponentsBuilder.fromPath("/tasks")
                                .queryParam("cursor", cursor)
                                .encode()
                                .toUriString());
        return "improvement/tasks";
    }

    /** A file comes as what it is and is saved, never shown as a page. */
    @GetMapping("/tasks/{id}/evidence/{file}")
    ResponseEntity<byte[]> evidence(Viewer viewer, @PathVariable String id, @PathVariable String file) {
        return SentFiles.answer(queries.evidence(viewer, PlanParameters.task(id), PlanParameters.file(file)));
    }
}
