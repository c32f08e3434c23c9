package io.northloop.integrity.web;

import io.northloop.integrity.application.DoubtedAnswer;
import io.northloop.integrity.model.Decision;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Doubted answers as a file, each with the decision that holds. */
@Component
final class SuspicionTable {

    private final Sentences sentences;
    private final Formats formats;

    SuspicionTable(Sentences sentences, Formats formats) {
        this.sentences = sentences;
        this.formats = formats;
    }

    /** @param units names by ref */
    TableFile of(List<DoubtedAnswer> doubted, Map<String, String> units) {
        return new TableFile(
                "suspicions",
                sentences.texts(
                        "integrity.centre",
                        "integrity.answered-on",
                        "integrity.score",
                        "integrity.standing",
                        "integrity.reason",
                        "integrity.decided-on"),
                doubted.stream().map(each -> row(each, units)).toList());
    }

    private List<@Nullable Object> row(DoubtedAnswer doubted, Map<String, String> units) {
        String unit = doubted.answer().unit().value();
        Decision last = doubted.decisions().getLast();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(units.getOrDefault(unit, unit));
        cells.add(formats.day(doubted.answer().answeredAt()));
        cells.add(doubted.answer().score().orElse(null));
        cells.add(sentences.text("integrity.standing." + last.standing()));
        cells.add(last.reason());
        cells.add(formats.moment(last.at()));
        return cells;
    }
}
