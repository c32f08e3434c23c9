package io.northloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Thymeleaf accepts without a word and does otherwise than it reads. */
final class TemplatesTest {

    private static final Pattern TAG = Pattern.compile("<[a-z][a-z0-9:]*(\\s+[^\\s=>\"]+(=\"[^\"]*\")?)*\\s*/?>");
    private static final Pattern REPLACED = Pattern.compile("\\sth:replace=");
    private static final Pattern CONDITIONAL = Pattern.compile("\\sth:(if|unless|each)=");

    /** {@code th:replace} goes before {@code th:if}: the part would be shown whatever the condition says. */
    @Test
    void no_part_is_replaced_before_its_condition_is_asked() {
        List<String> found = SourceTree.files("resources/templates", ".html").stream()
                .flatMap(TemplatesTest::ignoredConditions)
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void sees_an_ignored_condition() {
        assertThat(ignoredConditions(
                        "planted", "<p>x</p>\n<div th:if=\"${a > 0}\"\n   th:replace=\"~{b :: c}\"></div>"))
                .containsExactly("planted: <div th:if=\"${a > 0}\" th:replace=\"~{b :: c}\">");
    }

    private static Stream<String> ignoredConditions(Path file) {
        return ignoredConditions(file.toString(), SourceTree.read(file));
    }

    private static Stream<String> ignoredConditions(String name, String template) {
        return TAG.matcher(template)
                .results()
                .map(tag -> tag.group().replaceAll("\\s+", " "))
                .filter(tag ->
                        REPLACED.matcher(tag).find() && CONDITIONAL.matcher(tag).find())
                .map(tag -> name + ": " + tag);
    }
}
