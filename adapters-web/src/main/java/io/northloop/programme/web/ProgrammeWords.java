package io.northloop.programme.web;

import io.northloop.programme.application.ProgrammeSheet;
import io.northloop.programme.application.TriggerSheet;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.Wave;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.ReaderLanguage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A programme as pages show it. */
record ProgrammeWords(
        String ref,
        String name,
        String survey,
        String kind,
        String channel,
        String state,
        ProgrammeSheet sheet,
        TriggerSheet trigger) {

    static ProgrammeWords of(Programme.Snapshot programme) {
        return new ProgrammeWords(
                programme.ref().value(),
                name(programme),
                programme.survey().value(),
                programme.kind().name(),
                programme.channel().name(),
                programme.state().name(),
                ProgrammeSheet.of(programme),
                TriggerSheet.of(programme.trigger()));
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
