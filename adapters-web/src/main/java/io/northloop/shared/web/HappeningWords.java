package io.northloop.shared.web;

import io.northloop.shared.web.ChartMark.Happening;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what happened into words for charts: "Competitor · 1 Apr 2026 – 30 Jun 2026 · Suzhou". */
@Component
public class HappeningWords {

    private static final String SEPARATOR = " · ";

    private final Formats formats;
    private final Sentences sentences;

    HappeningWords(Formats formats, Sentences sentences) {
        this.formats = formats;
        this.sentences = sentences;
    }

    /**
     * A happening with its detail.
     *
     * @param kind in the reader's language
     * @param places in the reader's language; empty for the whole company
     */
    public Happening of(String title, String kind, LocalDate from, @Nullable LocalDate to, List<String> places) {
        return new Happening(title, kind + SEPARATOR + days(from, to) + SEPARATOR + places(places), from, to);
    }

    /** The days, one of them, or since when. */
    public String days(LocalDate from, @Nullable LocalDate to) {
        if (to == null) {
            return sentences.text("shared.since", formats.day(from));
        }
        return from.equals(to) ? formats.day(from) : formats.day(from) + " – " + formats.day(to);
    }

    /** Where, or that it is the whole company. */
    public String places(List<String> places) {
        return places.isEmpty() ? sentences.text("shared.whole-company") : String.join(SEPARATOR, places);
    }
}
