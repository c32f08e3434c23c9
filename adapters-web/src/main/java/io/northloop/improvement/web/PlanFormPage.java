package io.northloop.improvement.web;

import io.northloop.improvement.TaskState;
import io.northloop.improvement.TaskView;
import io.northloop.organisation.UnitView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which plans are written. */
@Component
class PlanFormPage {

    /** Where the cursor stands when the page opens. */
    static final String FOCUS = "focus";

    /** Whether what others changed was just taken over. */
    static final String TAKEN = "taken";

    private static final String CONFLICT = "conflict";

    private final PlanChoices choices;

    PlanFormPage(PlanChoices choices) {
        this.choices = choices;
    }

    /** For a plan that is not kept yet. */
    String show(PlanForm form, Model model) {
        model.addAttribute("plan", null);
        model.addAttribute("fixed", false);
        model.addAttribute("overtaken", null);
        model.addAttribute("known", Map.of());
        return fill(form, model);
    }

    String show(PlanEditing editing, Model model) {
        model.addAttribute("plan", editing.plan());
        model.addAttribute("fixed", editing.isFixed());
        model.addAttribute("seen", editing.seen());
        model.addAttribute("overtaken", editing.isOvertaken() ? editing.mine() : null);
        Map<String, TaskState> known = editing.plan().tasks().stream()
                .collect(Collectors.toMap(task -> task.id().toString(), TaskView::state));
        model.addAttribute("known", known);
        return fill(editing.form(), model);
    }

    /** Puts what others have changed beside what the editor wrote. */
    void showConflict(PlanEditing editing, Model model) {
        Map<String, String> titles = new HashMap<>();
        editing.mine()
                .tasks()
                .forEach(row -> titles.put(row.getOrDefault(TaskRows.ID, ""), row.getOrDefault("title", "")));
        editing.plan().tasks().forEach(task -> titles.put(task.id().toString(), task.title()));
        int steps = editing.plan().history().size();
        model.addAttribute(CONFLICT, editing.conflict().differences());
        model.addAttribute("titles", titles);
        model.addAttribute("against", editing.plan().version());
        model.addAttribute(
                "since",
                editing.plan().history().subList(Math.min(editing.seen().steps(), steps), steps));
    }

    private String fill(PlanForm form, Model model) {
        List<UnitView> units = choices.allUnits();
        Map<String, Map<String, String>> people = choices.people(units);
        Map<String, String> names = new HashMap<>();
        people.values().forEach(names::putAll);
        model.addAttribute("form", form);
        model.addAttribute("regions", PlanChoices.regions(units, form.units()));
        model.addAttribute("people", people);
        model.addAttribute("names", names);
        model.addAttribute("measures", choices.measures());
        model.addAttribute("kinds", choices.kinds());
        List.of(CONFLICT, TAKEN, FOCUS).stream()
                .filter(name -> !model.containsAttribute(name))
                .forEach(name -> model.addAttribute(name, null));
        SentForm.unsent(model);
        return "plan/edit";
    }
}
