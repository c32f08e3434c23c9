package io.northloop.improvement.web;

import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.web.Formats;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with a plan as its form has it: at the fields, of tasks by number and title, days as people read
 * them.
 */
@Component
class PlanFormFaults {

    private final Formats formats;

    PlanFormFaults(Formats formats) {
        this.formats = formats;
    }

    /** @param names by which tasks of the plan were known when the draft was made */
    DomainError atFields(DomainError refusal, PlanForm form, List<String> names) {
        if (refusal.faults().isEmpty()) {
            return refusal;
        }
        TaskRows rows = new TaskRows(form.tasks(), names);
        List<Fault> faults = refusal.faults().stream()
                .map(rows::atField)
                .map(fault -> new Fault(
                        fault.pointer(),
                        fault.code(),
                        fault.arguments().stream().map(this::readable).toList()))
                .distinct()
                .toList();
        return DomainError.withFaults(refusal.kind(), refusal.code(), faults);
    }

    private Object readable(Object argument) {
        String text = argument.toString();
        return TypedValues.readDay(text).<Object>map(formats::day).orElse(argument);
    }
}
