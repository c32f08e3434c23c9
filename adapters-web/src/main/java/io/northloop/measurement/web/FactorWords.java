package io.northloop.measurement.web;

import io.northloop.measurement.FactorKind;
import io.northloop.measurement.FactorView;
import io.northloop.shared.web.HappeningWords;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts factors into words; templates ask it as {@code @factorWords}. */
@Component("factorWords")
class FactorWords {

    private final Sentences sentences;
    private final HappeningWords words;

    FactorWords(Sentences sentences, HappeningWords words) {
        this.sentences = sentences;
        this.words = words;
    }

    public String kind(FactorKind kind) {
        return sentences.text("measurement.factor.kind." + kind);
    }

    public String origin(FactorKind kind) {
        return sentences.text("measurement.factor.origin." + kind.origin());
    }

    public String days(FactorView factor) {
        return words.days(factor.from(), factor.to());
    }

    public String places(FactorView factor) {
        return words.places(factor.names().in(ReaderLanguage.now()));
    }

    /** Factors as a file; a last day is missing while it lasts. */
    TableFile table(List<FactorView> factors) {
        List<String> header = sentences.texts(
                "measurement.factor.title",
                "measurement.factor.note",
                "measurement.factor.kind",
                "measurement.factor.origin",
                "measurement.factor.from",
                "measurement.factor.to",
                "measurement.factor.scope");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        factors.forEach(factor -> rows.add(Arrays.asList(
                factor.title(),
                factor.note(),
                kind(factor.kind()),
                origin(factor.kind()),
                factor.from(),
                factor.to(),
                places(factor))));
        return new TableFile("factors", header, rows);
    }

    /** Every kind under its name, for a form; those from outside first. */
    Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (FactorKind kind : FactorKind.values()) {
            kinds.put(kind.name(), sentences.text("measurement.factor.of-origin", kind(kind), origin(kind)));
        }
        return kinds;
    }
}
