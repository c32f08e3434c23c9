package io.northloop.measurement.web;

import io.northloop.measurement.FactorKind;
import io.northloop.measurement.FactorView;
import io.northloop.shared.web.HappeningWords;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Every kind under its name, for a form; those from outside first. */
    Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (FactorKind kind : FactorKind.values()) {
            kinds.put(kind.name(), sentences.text("measurement.factor.of-origin", kind(kind), origin(kind)));
        }
        return kinds;
    }
}
