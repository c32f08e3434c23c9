package io.northloop.survey.web;

import io.northloop.survey.Question;
import io.northloop.survey.model.DefinitionDiff;
import io.northloop.survey.model.WrittenDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions.
 *
 * @param before the question in the older version, whole; absent for one that was added, and for the whole survey
 * @param after the question in the newer version, whole; absent for one that was removed, and for the whole survey
 */
record ChangeJson(
        DefinitionDiff.Aspect aspect,
        @Nullable String question,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    static ChangeJson of(DefinitionDiff.Line line) {
        return new ChangeJson(
                line.aspect(),
                line.after().or(line::before).map(Question::code).orElse(null),
                line.before().map(WrittenDefinition::question).orElse(null),
                line.after().map(WrittenDefinition::question).orElse(null));
    }
}
