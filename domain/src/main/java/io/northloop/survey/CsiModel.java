package io.northloop.survey;

import io.northloop.shared.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the customer satisfaction index is made of (method §5): weighted dimensions of items rated 1–10. A version never
 * changes; a CSI survey is tied to the version that it asks.
 *
 * @param version 1, 2, 3 …
 */
public record CsiModel(int version, List<Dimension> dimensions) {

    public CsiModel {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * @param code such as {@code initiation}
     * @param weight in percent of the index; those of all dimensions sum to 100
     */
    public record Dimension(String code, Map<Language, String> titles, BigDecimal weight, List<Item> items) {

        public Dimension {
            titles = Map.copyOf(titles);
            items = List.copyOf(items);
        }

        /** What the codes of its questions start with: {@code csi.initiation.}. */
        public String prefix() {
            return "csi." + code + ".";
        }

        /** The code of the question that rates this item: {@code csi.initiation.booking}. */
        public String question(Item item) {
            return prefix() + item.code();
        }
    }

    /** @param code such as {@code booking} */
    public record Item(String code, Map<Language, String> titles) {

        public Item {
            titles = Map.copyOf(titles);
        }
    }

    /**
     * What one respondent's ratings amount to; items of a dimension weigh alike.
     *
     * @param ratings 1 … 10 by the code of the question; others are ignored
     */
    public CsiScore score(Map<String, BigDecimal> ratings) {
        return weights().score(ratings);
    }

    private CsiWeights weights() {
        return new CsiWeights(dimensions.stream()
                .map(dimension -> new CsiWeights.Dimension(
                        dimension.code(),
                        dimension.weight(),
                        dimension.items().stream()
                                .collect(Collectors.toMap(dimension::question, item -> BigDecimal.ONE))))
                .toList());
    }

    /** The dimension that the question with this code belongs to; empty when it rates no item of this model. */
    public Optional<Dimension> dimensionOf(String question) {
        return dimensions.stream()
                .filter(dimension -> dimension.items().stream()
                        .anyMatch(item -> dimension.question(item).equals(question)))
                .findFirst();
    }
}
