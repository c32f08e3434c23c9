package io.northloop.alerting.web;

import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.ByChance;
import io.northloop.alerting.model.Rehearsal;
import io.northloop.alerting.model.Replay;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts replays into words; templates ask it as {@code @replayWords}. */
@Component("replayWords")
class ReplayWords {

    private static final double HUNDRED = 100;

    private final Sentences sentences;
    private final Formats formats;
    private final AlertWords alerts;

    ReplayWords(Sentences sentences, Formats formats, AlertWords alerts) {
        this.sentences = sentences;
        this.formats = formats;
        this.alerts = alerts;
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

    /** How often each rule would have raised something; it has a row for each thing that is known of chance. */
    TableFile table(Rehearsal rehearsal) {
        List<String> header = sentences.texts(
                "alerting.column.rule",
                "alerting.column.per-year",
                "alerting.column.watches",
                "alerting.column.chance");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Rehearsal.RuleRate rate : rehearsal.rates()) {
            for (ByChance chance : rate.byChance()) {
                rows.add(Arrays.asList(alerts.rule(rate.rule()), rate.perYear(), rate.watches(), byChance(chance)));
            }
        }
        return new TableFile("alerts-by-chance", header, rows);
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
