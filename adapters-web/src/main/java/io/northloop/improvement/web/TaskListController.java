package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.TaskView;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Tasks, the viewer's own or all within sight, and the files that hang on tasks. */
@Controller
@PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
class TaskListController {

    private final ImprovementQueries queries;

    TaskListController(ImprovementQueries queries) {
        this.queries = queries;
    }

    /** The viewer's own, or with {@code ?show=open} all that the viewer sees. */
    @GetMapping("/tasks")
    String tasks(Viewer viewer, @RequestParam Optional<String> show, SliceRequest slice, Model model) {
        boolean everybodys = show.filter("open"::equals).isPresent();
        Slice<TaskView> tasks = everybodys ? queries.open(viewer, slice) : queries.mine(viewer, slice);
        model.addAttribute("tasks", tasks.items());
        model.addAttribute("words", everybodys ? "improvement.tasks.open" : "improvement.tasks");
        model.addAttribute("next", next(tasks.next(), everybodys));
        return "improvement/tasks";
    }

    private static @Nullable String next(@Nullable String cursor, boolean everybodys) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath("/tasks")
                        .queryParamIfPresent("show", everybodys ? Optional.of("open") : Optional.empty())
                        .queryParam("cursor", cursor)
                        .encode()
                        .toUriString();
    }

    /** A file comes as what it is and is saved, never shown as a page. */
    @GetMapping("/tasks/{id}/evidence/{file}")
    ResponseEntity<byte[]> evidence(Viewer viewer, @PathVariable String id, @PathVariable String file) {
        return SentFiles.answer(queries.evidence(viewer, PlanParameters.task(id), PlanParameters.file(file)));
    }
}
