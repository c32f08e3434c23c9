package io.northloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is shown a key, a half translation or the wrong language. */
final class TextsTest {

    private static final Map<String, String> TEXTS = TextBundle.allEnglish();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern HALF_WIDTH = Pattern.compile("[\\p{IsHan}}][,:;?!(]|[,:;?!)]\\p{IsHan}");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

    /**
     * Programme, quiet hours, restraint, telephone interview, interviewer: said in other words than docs/glossary.md
     * says.
     */
    private static final Set<String> REJECTED_WORDS = Set.of("调研计划", "静默", "克制", "电话访问", "访问员");

    /** A plan is what improves something; where people are asked there is none, and what is to come is 已安排. */
    private static final String PLAN = "计划";

    private static final Set<String> ASKING = Set.of("programme", "response");

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_exists_in_both_languages(TextBundle bundle) {
        assertThat(bundle.chinese().keySet()).isEqualTo(bundle.english().keySet());
        assertThat(bundle.english().values()).allMatch(text -> !text.isBlank());
        assertThat(bundle.chinese().values()).allMatch(text -> !text.isBlank());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_use_the_same_arguments(TextBundle bundle) {
        bundle.english()
                .forEach((key, english) -> assertThat(
                                placeholders(bundle.chinese().getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(english)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_apostrophe_is_swallowed_by_the_formatter(TextBundle bundle) {
        Stream.concat(bundle.english().entrySet().stream(), bundle.chinese().entrySet().stream())
                .filter(text -> PLACEHOLDER.matcher(text.getValue()).find())
                .forEach(text -> assertThat(LONE_QUOTE.matcher(text.getValue()).find())
                        .as("a single ' in %s; write ’ or ''", text.getKey())
                        .isFalse());
    }

    /** Half-width marks beside Han characters are what a keyboard left behind. */
    @ParameterizedTest
    @MethodSource("bundles")
    void chinese_is_written_with_chinese_punctuation(TextBundle bundle) {
        assertThat(bundle.chinese().entrySet())
                .noneMatch(text -> HALF_WIDTH.matcher(text.getValue()).find());
    }

    /** One word for one thing: the glossary's. */
    @ParameterizedTest
    @MethodSource("bundles")
    void chinese_says_the_words_of_the_glossary(TextBundle bundle) {
        Set<String> rejected = new HashSet<>(REJECTED_WORDS);
        if (ASKING.contains(bundle.capability())) {
            rejected.add(PLAN);
        }
        assertThat(bundle.chinese().entrySet())
                .noneMatch(text -> rejected.stream().anyMatch(text.getValue()::contains));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keys_start_with_the_capability_or_name_an_error(TextBundle bundle) {
        assertThat(bundle.english().keySet())
                .allMatch(key -> Stream.of(bundle.name() + ".", bundle.capability() + ".", "error.", "fault.")
                        .anyMatch(key::startsWith));
    }

    @Test
    void no_key_is_defined_twice() {
        Set<String> seen = new HashSet<>();
        assertThat(bundles().stream()
                        .flatMap(bundle -> bundle.english().keySet().stream())
                        .filter(key -> !seen.add(key)))
                .isEmpty();
    }

    @Test
    void every_text_that_the_code_asks_for_exists() {
        List<String> asked = TextUses.inCode(SourceTree.files("java", ".java"));
        assertThat(asked).contains("error.invalid", "fault.required");
        assertThat(missing(asked)).isEmpty();
    }

    @Test
    void every_text_that_a_template_asks_for_exists() {
        List<String> asked = TextUses.inTemplates(SourceTree.files("resources/templates", ".html"));
        assertThat(asked).isNotEmpty();
        assertThat(missing(asked)).isEmpty();
    }

    static List<TextBundle> bundles() {
        return TextBundle.all();
    }

    /**
     * A key that ends in a dot or dash was cut off where the rest is computed; then at least one such text must exist.
     */
    private static List<String> missing(List<String> asked) {
        return asked.stream()
                .filter(key -> (key.endsWith(".") || key.endsWith("-"))
                        ? TEXTS.keySet().stream().noneMatch(text -> text.startsWith(key))
                        : !TEXTS.containsKey(key))
                .toList();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
