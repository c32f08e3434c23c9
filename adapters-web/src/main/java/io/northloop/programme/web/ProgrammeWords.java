package io.northloop.programme.web;

import io.northloop.programme.application.ProgrammeSheet;
import io.northloop.programme.application.TriggerSheet;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.RestraintLimits;
import io.northloop.programme.model.Wave;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.ReaderLanguage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A programme as pages show it.
 *
 * @param anyDays days between any two invitations to one person, by the company's restraint or its own, if stricter
 * @param sameKindDays days between two of its kind, likewise
 */
record ProgrammeWords(
        String ref,
        String name,
        String survey,
        String kind,
        String channel,
        String state,
        ProgrammeSheet sheet,
        TriggerSheet trigger,
        int anyDays,
        int sameKindDays) {

    static ProgrammeWords of(Programme.Snapshot programme, RestraintLimits limits) {
        return new ProgrammeWords(
                programme.ref().value(),
                name(programme),
                programme.survey().value(),
                programme.kind().name(),
                programme.channel().name(),
                programme.state().name(),
                ProgrammeSheet.of(programme),
                TriggerSheet.of(programme.trigger()),
                Math.max(programme.settings().restraintDays(), limits.any(programme.kind())),
                Math.max(programme.settings().sameKindRestraintDays(), limits.sameKind(programme.kind())));
    }

    static String name(Programme.Snapshot programme) {
        return programme
                .names()
                .getOrDefault(ReaderLanguage.now(), programme.ref().value());
    }

    /** What a wave is called within its programme: its quarter, or the name of its list. */
    static String name(Wave.Snapshot wave, Formats formats) {
        return wave.quarter() == null ? String.valueOf(wave.name()) : formats.quarter(wave.quarter());
    }

    /** What the filter asks for, in the words of those who set it; empty when it lets everything through. */
    public List<String> conditions() {
        Stream<String> attributes = trigger.customerAttributes() == null
                ? Stream.empty()
                : trigger.customerAttributes().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + joined(entry.getValue()));
        return Stream.concat(
                        Stream.of(joined(trigger.types()), joined(trigger.units()), joined(trigger.touchpoints())),
                        attributes)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String joined(@Nullable List<String> values) {
        return values == null
                ? ""
                : String.join(
                        ", ", values.stream().filter(Objects::nonNull).sorted().toList());
    }
}
