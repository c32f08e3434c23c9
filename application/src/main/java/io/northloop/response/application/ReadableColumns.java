package io.northloop.response.application;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.response.model.CommentMask;
import io.northloop.response.model.ImportField;
import io.northloop.response.model.ImportRow;
import io.northloop.response.model.RejectedRow;
import io.northloop.shared.Fault;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.QuestionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of an import's file somebody may read. Comments are masked for everybody; administrators, who see no answers,
 * read neither comments nor customers, nor columns of which nobody knows what they hold.
 *
 * @param targets what each column holds, by header
 */
record ReadableColumns(boolean administrator, Map<String, String> targets, Optional<PublishedSurvey> survey) {

    /** Facts that are neither words of a respondent nor say who it was. */
    private static final Set<String> PLAIN = Set.of(
            ImportField.ID.code(),
            ImportField.UNIT.code(),
            ImportField.ADVISER.code(),
            ImportField.TOUCHPOINT.code(),
            ImportField.ANSWERED_AT.code(),
            ImportField.WEIGHT.code(),
            ImportField.LOCALE.code());

    static ReadableColumns of(Viewer viewer, Map<String, String> targets, Optional<PublishedSurvey> survey) {
        boolean administrator = viewer instanceof Viewer.Staff staff && staff.role() == Role.ADMINISTRATOR;
        return new ReadableColumns(administrator, targets, survey);
    }

    ImportRow shown(ImportRow row) {
        Map<String, String> cells = HashMap.newHashMap(row.cells().size());
        row.cells().forEach((header, cell) -> cells.put(header, shown(header, cell)));
        return new ImportRow(row.line(), cells, row.offset(), row.malformed());
    }

    RejectedRow shown(RejectedRow row) {
        Fault fault = row.fault();
        if (row.value().isEmpty()) {
            return row;
        }
        String value = shown(fault.pointer(), row.value());
        if (value.equals(row.value())) {
            return row;
        }
        // The reason repeats what stood in the cell.
        List<Object> arguments = fault.arguments().stream()
                .map(argument -> argument instanceof String text ? (Object) shown(fault.pointer(), text) : argument)
                .toList();
        return new RejectedRow(row.line(), new Fault(fault.pointer(), fault.code(), arguments), value);
    }

    private String shown(String header, String cell) {
        String target = targets.getOrDefault(header, "");
        boolean closedQuestion = survey.flatMap(asked -> asked.question(target))
                .filter(question -> question.type() != QuestionType.OPEN_TEXT)
                .isPresent();
        if (cell.isEmpty() || closedQuestion || PLAIN.contains(target)) {
            return cell;
        }
        if (administrator) {
            return CommentMask.MASK;
        }
        return target.equals(ImportField.CUSTOMER.code()) ? cell : CommentMask.apply(cell, List.of());
    }
}
