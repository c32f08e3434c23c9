package io.northloop.survey.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.Fault;
import io.northloop.survey.CsiModel;
import io.northloop.survey.SurveyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong with a definition from elsewhere: everything that is certain, and nothing else. */
class ImportedDefinitionTest {

    private static final CsiModel MODEL = StandardCsiModel.first();

    /** Ways to make one place of a question unreadable. */
    private static final Map<String, Consumer<Map<String, @Nullable Object>>> UNREADABLE = Map.of(
            "/type", question -> question.put("type", "NPS"),
            "/code", question -> question.put("code", 5),
            "/required", question -> question.put("required", "yes"),
            "/texts/en", question -> question.put("texts", Map.of("zh-CN", "问题", "en", 7)),
            "/texts", question -> question.put("texts", "Question"),
            "/choices", question -> question.put("choices", "price"),
            "/askedWhen", question -> question.put("askedWhen", Map.of("points", 5)),
            "/textsByCategory", question -> question.put("textsByCategory", 1));

    @Test
    void one_unreadable_place_in_a_sound_survey_is_the_only_fault_wherever_it_lies() {
        for (SurveyKind kind : SurveyKind.values()) {
            int questions = SurveyTemplates.of(kind, MODEL).questions().size();
            for (int i = 0; i < questions; i++) {
                String question = "/questions/" + i;
                for (var unreadable : UNREADABLE.entrySet()) {
                    Map<String, @Nullable Object> file = file(kind);
                    unreadable.getValue().accept(question(file, i));
                    assertThat(read(file).broken())
                            .as("%s %s%s", kind, question, unreadable.getKey())
                            .isEmpty();
                    assertThat(read(file).unreadable())
                            .extracting(Fault::pointer)
                            .contains(question + unreadable.getKey())
                            .allMatch(pointer -> pointer.startsWith(question + unreadable.getKey()));
                }
            }
            for (var field : Map.of("kind", "NPS", "languages", "en", "titles", 1, "questions", 1, "csiModel", "one")
                    .entrySet()) {
                Map<String, @Nullable Object> file = file(kind);
                file.put(field.getKey(), field.getValue());
                assertThat(read(file).broken())
                        .as(kind + field.getKey())
                        .filteredOn(fault -> !fault.code().equals("survey-model-only-for-csi"))
                        .isEmpty();
                assertThat(read(file).unreadable()).extracting(Fault::pointer).containsExactly("/" + field.getKey());
            }
        }
    }

    @Test
    void several_unreadable_types_may_be_a_score_and_open_questions() {
        Map<String, @Nullable Object> file = file(SurveyKind.RELATIONAL);
        for (int i = 0; i < 10; i++) {
            question(file, i).put("type", "NPS");
        }
        assertThat(read(file).broken()).isEmpty();
        assertThat(read(file).unreadable()).hasSize(10);
    }

    @Test
    void what_is_broken_whatever_the_unreadable_parts_mean_is_named() {
        Map<String, @Nullable Object> file = file(SurveyKind.TRANSACTIONAL);
        question(file, 1).put("type", "NPS");
        question(file, 1).put("code", "Foo Bar");
        question(file, 1).remove("textsByCategory");
        question(file, 1).put("texts", Map.of("en", "Why? {boss}"));
        question(file, 2).put("type", "RECOMMEND");
        question(file, 2).put("texts", Map.of("en", 1));
        assertThat(read(file).unreadable())
                .extracting(Fault::pointer)
                .containsExactly("/questions/1/type", "/questions/2/texts/en");
        assertThat(read(file).broken())
                .containsExactlyInAnyOrder(
                        Fault.at("/questions", "survey-one-ultimate-question", 2L),
                        Fault.at("/questions/2/required", "survey-score-optional", "suggestion"),
                        Fault.at("/questions/1/code", "survey-code", "Foo Bar"),
                        Fault.at("/questions/1/texts", "survey-text-missing", "zh-CN"),
                        Fault.at("/questions/1/texts", "survey-placeholder-unknown", "boss"),
                        Fault.at("/questions/2/texts", "survey-text-missing", "zh-CN"));
    }

    @Test
    void texts_of_a_language_that_is_not_offered_are_named_at_once_with_it() {
        Map<String, @Nullable Object> file = file(SurveyKind.EMPLOYEE);
        file.put("languages", List.of("en"));
        file.put("titles", Map.of("en", "Work"));
        assertThat(read(file).broken())
                .containsExactlyInAnyOrder(
                        Fault.at("/languages", "survey-language-missing", "zh-CN"),
                        Fault.at("/titles", "survey-text-missing", "zh-CN"));
    }

    @Test
    void what_is_no_definition_at_all_has_that_one_fault() {
        ImportedDefinition list = ImportedDefinition.read(List.of(1), version -> Optional.empty());
        assertThat(list.unreadable()).containsExactly(Fault.at("", "wrong-type"));
        assertThat(list.broken()).isEmpty();
    }

    @Test
    void without_a_kind_only_what_no_kind_allows_is_named() {
        Map<String, @Nullable Object> file = file(SurveyKind.TRANSACTIONAL);
        file.remove("kind");
        question(file, 0).put("required", false);
        assertThat(read(file).unreadable()).containsExactly(Fault.at("/kind", "required"));
        assertThat(read(file).broken())
                .containsExactly(Fault.at("/questions/0/required", "survey-score-optional", "recommend"));
    }

    private static ImportedDefinition read(Map<String, @Nullable Object> file) {
        return ImportedDefinition.read(file, version -> Optional.of(MODEL).filter(model -> version == 1));
    }

    private static Map<String, @Nullable Object> file(SurveyKind kind) {
        Map<String, @Nullable Object> file = new LinkedHashMap<>(WrittenDefinition.of(SurveyTemplates.of(kind, MODEL)));
        file.put("kind", kind.name());
        List<Map<String, @Nullable Object>> questions = new ArrayList<>();
        Stream.ofNullable((List<?>) file.get("questions"))
                .flatMap(List::stream)
                .forEach(question -> questions.add(copy((Map<?, ?>) question)));
        file.put("questions", questions);
        return file;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> question) {
        Map<String, @Nullable Object> copy = new HashMap<>();
        question.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> question(Map<String, @Nullable Object> file, int at) {
        List<?> questions = (List<?>) Objects.requireNonNull(file.get("questions"));
        return (Map<String, @Nullable Object>) questions.get(at);
    }
}
