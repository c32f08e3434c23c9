package io.northloop.survey.web;

import io.northloop.shared.Language;
import io.northloop.survey.CsiModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** The fields in which a version of the index's model is drafted; their names are the places that faults point to. */
final class CsiModelFields {

    private static final int MOST_DIMENSIONS = 20;
    private static final int MOST_ITEMS = 30;
    private static final String WEIGHT = "\\d{1,3}([.,]\\d{1,6})?";

    private CsiModelFields() {}

    /**
     * What stands in the fields of an item, or in those of a dimension that name it.
     *
     * @param titles by language tag
     */
    record Named(String code, Map<String, String> titles) {

        boolean isEmpty() {
            return code.isEmpty() && titles.values().stream().allMatch(String::isEmpty);
        }

        private Map<Language, String> byLanguage() {
            Map<Language, String> texts = new LinkedHashMap<>();
            for (Language language : Language.values()) {
                texts.put(language, titles.getOrDefault(language.tag(), ""));
            }
            return texts;
        }
    }

    /** @param weight in percent, as it was typed */
    record Dimension(Named named, String weight, List<Named> items) {

        boolean isEmpty() {
            return named.isEmpty() && weight.isEmpty() && items.isEmpty();
        }
    }

    static List<Dimension> typed(CsiModel model) {
        return model.dimensions().stream()
                .map(dimension -> new Dimension(
                        new Named(dimension.code(), Language.byTag(dimension.titles())),
                        dimension.weight().stripTrailingZeros().toPlainString(),
                        dimension.items().stream()
                                .map(item -> new Named(item.code(), Language.byTag(item.titles())))
                                .toList()))
                .toList();
    }

    /** Without the rows in which nothing stands: an empty row is no item, an empty block no dimension. */
    static List<Dimension> sent(MultiValueMap<String, String> sent) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int d = 0; d < MOST_DIMENSIONS; d++) {
            String at = "dimensions/" + d + "/";
            List<Named> items = new ArrayList<>();
            for (int i = 0; i < MOST_ITEMS; i++) {
                items.add(named(sent, at + "items/" + i + "/"));
            }
            items.removeIf(Named::isEmpty);
            dimensions.add(new Dimension(named(sent, at), RuleFields.text(sent, at + "weight"), items));
        }
        dimensions.removeIf(Dimension::isEmpty);
        return dimensions;
    }

    private static Named named(MultiValueMap<String, String> sent, String at) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            titles.put(language.tag(), RuleFields.text(sent, at + "titles/" + language.tag()));
        }
        return new Named(RuleFields.text(sent, at + "code"), titles);
    }

    /** What the fields say; a weight that is no number is 0, which no weight may be. */
    static List<CsiModel.Dimension> read(List<Dimension> typed) {
        return typed.stream()
                .map(dimension -> new CsiModel.Dimension(
                        dimension.named().code(),
                        dimension.named().byLanguage(),
                        weight(dimension.weight()),
                        dimension.items().stream()
                                .map(item -> new CsiModel.Item(item.code(), item.byLanguage()))
                                .toList()))
                .toList();
    }

    private static BigDecimal weight(String text) {
        return text.matches(WEIGHT) ? new BigDecimal(text.replace(',', '.')) : BigDecimal.ZERO;
    }

    /** With empty rows for what is to be added. */
    static List<Dimension> withSpare(List<Dimension> typed) {
        Named empty = new Named("", Map.of());
        return Stream.concat(typed.stream(), Stream.of(new Dimension(empty, "", List.of())))
                .map(dimension -> new Dimension(
                        dimension.named(),
                        dimension.weight(),
                        Stream.concat(dimension.items().stream(), Stream.of(empty, empty))
                                .toList()))
                .toList();
    }
}
