package io.northloop.survey.model;

import io.northloop.shared.Faults;
import io.northloop.survey.CsiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dimensions as {@link WrittenCsiModel} writes them. Only their form is looked at, see {@link CsiModelRules}. */
public final class CsiModelReader {

    private static final int MOST = 60;
    private static final Set<String> DIMENSION = Set.of("code", "titles", "weight", "items");
    private static final Set<String> ITEM = Set.of("code", "titles");

    private CsiModelReader() {}

    /** @param faults receives everything that has not the form; the result is only of use when nothing was added */
    public static List<CsiModel.Dimension> read(@Nullable Object written, Faults faults) {
        PlainReader plain = new PlainReader(faults);
        List<CsiModel.Dimension> dimensions = new ArrayList<>();
        List<?> given = plain.list(written, "/dimensions", MOST);
        for (int i = 0; i < given.size(); i++) {
            dimensions.add(dimension(plain, given.get(i), "/dimensions/" + i));
        }
        return dimensions;
    }

    private static CsiModel.Dimension dimension(PlainReader plain, @Nullable Object written, String pointer) {
        Map<String, @Nullable Object> fields = plain.object(written, pointer, DIMENSION);
        List<CsiModel.Item> items = new ArrayList<>();
        List<?> given = plain.list(fields.get("items"), pointer + "/items", MOST);
        for (int i = 0; i < given.size(); i++) {
            String place = pointer + "/items/" + i;
            Map<String, @Nullable Object> item = plain.object(given.get(i), place, ITEM);
            items.add(new CsiModel.Item(
                    plain.text(item.get("code"), place + "/code"), plain.texts(item.get("titles"), place + "/titles")));
        }
        return new CsiModel.Dimension(
                plain.text(fields.get("code"), pointer + "/code"),
                plain.texts(fields.get("titles"), pointer + "/titles"),
                plain.decimal(fields.get("weight"), pointer + "/weight"),
                items);
    }
}
