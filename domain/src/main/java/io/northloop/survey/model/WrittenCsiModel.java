package io.northloop.survey.model;

import io.northloop.survey.CsiModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dimensions of a model as they are written: stored and sent over REST. The counterpart of {@link CsiModelReader}.
 */
public final class WrittenCsiModel {

    private WrittenCsiModel() {}

    /** Maps, lists, texts and numbers: what JSON consists of. */
    public static List<Map<String, Object>> of(List<CsiModel.Dimension> dimensions) {
        return dimensions.stream().map(WrittenCsiModel::dimension).toList();
    }

    private static Map<String, Object> dimension(CsiModel.Dimension dimension) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("code", dimension.code());
        written.put("titles", WrittenDefinition.texts(dimension.titles()));
        written.put("weight", dimension.weight());
        written.put(
                "items", dimension.items().stream().map(WrittenCsiModel::item).toList());
        return written;
    }

    private static Map<String, Object> item(CsiModel.Item item) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("code", item.code());
        written.put("titles", WrittenDefinition.texts(item.titles()));
        return written;
    }
}
