package io.northloop.survey.model;

import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.survey.CsiModel;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a model of the customer satisfaction index has to keep (method §5). */
public final class CsiModelRules {

    static final int MOST_ITEMS = DesignRules.MOST_CSI_QUESTIONS - 1;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 2;
    private static final int LONGEST_TITLE = 100;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    private CsiModelRules() {}

    /** Everything that is wrong; empty when the model can be put in force. */
    public static List<Fault> faultsOf(List<CsiModel.Dimension> dimensions) {
        Faults faults = new Faults();
        faults.require(!dimensions.isEmpty(), "/dimensions", "required");
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < dimensions.size(); i++) {
            dimension(dimensions.get(i), "/dimensions/" + i, codes, faults);
        }
        BigDecimal sum = dimensions.stream().map(CsiModel.Dimension::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        faults.require(sum.compareTo(WHOLE) == 0, "/dimensions", "csi-weights-sum", sum.toPlainString());
        long items = dimensions.stream()
                .mapToLong(dimension -> dimension.items().size())
                .sum();
        faults.require(items <= MOST_ITEMS, "/dimensions", "csi-too-many-items", MOST_ITEMS);
        return faults.found();
    }

    private static void dimension(CsiModel.Dimension dimension, String pointer, Set<String> codes, Faults faults) {
        code(dimension.code(), pointer, codes, faults);
        titles(dimension.titles(), pointer, faults);
        BigDecimal weight = dimension.weight();
        faults.require(
                weight.signum() > 0
                        && weight.compareTo(WHOLE) <= 0
                        && weight.stripTrailingZeros().scale() <= MOST_DECIMALS,
                pointer + "/weight",
                "csi-weight");
        faults.require(
                !dimension.items().isEmpty(), pointer + "/items", "csi-dimension-without-items", dimension.code());
        Set<String> items = new HashSet<>();
        for (int i = 0; i < dimension.items().size(); i++) {
            CsiModel.Item item = dimension.items().get(i);
            String place = pointer + "/items/" + i;
            code(item.code(), place, items, faults);
            titles(item.titles(), place, faults);
        }
    }

    private static void code(String code, String pointer, Set<String> known, Faults faults) {
        faults.require(CODE.matcher(code).matches(), pointer + "/code", "csi-code", code);
        faults.require(known.add(code), pointer + "/code", "csi-code-twice", code);
    }

    private static void titles(Map<Language, String> titles, String pointer, Faults faults) {
        for (Language language : Language.values()) {
            faults.requireText(titles.get(language), LONGEST_TITLE, pointer + "/titles/" + language.tag());
        }
    }
}
