package io.northloop.alerting.web;

import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.ByChance;
import io.northloop.alerting.model.Rehearsal;
import io.northloop.alerting.model.Replay;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts replays into words; templates ask it as {@code @replayWords}. */
@Component("replayWords")
class ReplayWords {

    private static final double HUNDRED = 100;

    private final Sentences sentences;
    private final Formats formats;

    ReplayWords(Sentences sentences, Formats formats) {
        this.sentences = sentences;
        this.formats = formats;
    }

    /** Its months. */
    public String months(Replay replay) {
        return formats.month(replay.first()) + " – " + formats.month(replay.last());
    }

    /** 0 … 100, for the bar. */
    public long percent(Replay replay) {
        return Math.round(HUNDRED * replay.progress());
    }

    /** How often HQ would have been paged: alarms of a fall among the watched quarters of this kind. */
    public @Nullable String rate(Rehearsal rehearsal, AlertSubject.Kind kind) {
        int quarters = rehearsal.watched().getOrDefault(kind, 0);
        return quarters == 0
                ? null
                : sentences.text(
                        "alerting.replay.rate." + kind,
                        formats.percent(rehearsal.alarmsPerQuarter(kind), 1),
                        formats.count(quarters));
    }

    /** Alarms of a year by a rule, whole where they are. */
    public String perYear(double alarms) {
        return formats.number(alarms, alarms == Math.rint(alarms) ? 0 : 1);
    }

    /** What chance alone would do where nothing has changed. */
    public String byChance(ByChance chance) {
        boolean counted = chance.of() != ByChance.Of.QUARTERS_AT_CUT_OFF && chance.of() != ByChance.Of.NOTHING;
        if (counted && chance.times() == 0) {
            return sentences.text("alerting.replay.chance.none");
        }
        String severity = chance.severity() == AlertSeverity.WATCH ? ".WATCH" : "";
        return sentences.text(
                "alerting.replay.chance." + chance.of() + severity,
                formats.count(chance.times()),
                formats.number(chance.expected(), 1),
                formats.percent(chance.share(), 1),
                formats.count(chance.raised()));
    }
}
