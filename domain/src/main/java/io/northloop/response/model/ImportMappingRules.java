package io.northloop.response.model;

import io.northloop.shared.Faults;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import java.util.HashSet;
import java.util.Set;

/** What a mapping must say before a file is read by it. */
public final class ImportMappingRules {

    private ImportMappingRules() {}

    /**
     * @param header the columns of the file
     * @param faults receives what is wrong, with pointers into the mapping
     */
    public static void check(ImportMapping mapping, PublishedSurvey survey, Set<String> header, Faults faults) {
        Set<String> targets = new HashSet<>();
        mapping.columns().forEach((column, target) -> {
            String pointer = "/columns/" + escaped(column);
            faults.require(header.contains(column), pointer, "import-no-such-column", column);
            faults.require(isTarget(target, survey), pointer, "import-unknown-target", target);
            faults.require(targets.add(target), pointer, "import-target-twice", target);
        });
        mapping.constants()
                .forEach((target, value) -> faults.require(
                        isTarget(target, survey), "/constants/" + escaped(target), "import-unknown-target", target));
        mapping.codes()
                .keySet()
                .forEach(target -> faults.require(
                        isTarget(target, survey), "/codes/" + escaped(target), "import-unknown-target", target));
        mapping.unit().ifPresent(unit -> {
            faults.require(header.contains(unit.from()), "/unit/from", "import-no-such-column", unit.from());
            faults.require(
                    targets.add(ImportField.UNIT.code()), "/unit/from", "import-target-twice", ImportField.UNIT.code());
        });
        boolean unitGiven = mapping.unit().isPresent() || mapping.gives(ImportField.UNIT);
        faults.require(unitGiven, "/unit", "import-unit-missing");
        faults.require(mapping.gives(ImportField.ANSWERED_AT), "/columns", "import-date-missing");
        for (Question question : survey.questions()) {
            boolean given =
                    targets.contains(question.code()) || mapping.constants().containsKey(question.code());
            faults.require(!question.required() || given, "/columns", "import-question-missing", question.code());
        }
        mapping.dateFormat()
                .ifPresent(pattern -> faults.require(
                        AnswerDates.isPattern(pattern), "/dateFormat", "import-bad-date-format", pattern));
    }

    private static boolean isTarget(String target, PublishedSurvey survey) {
        return ImportField.of(target).isPresent()
                || survey.question(target).isPresent()
                || (target.startsWith(ImportField.ATTRIBUTE_PREFIX)
                        && target.length() > ImportField.ATTRIBUTE_PREFIX.length());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
