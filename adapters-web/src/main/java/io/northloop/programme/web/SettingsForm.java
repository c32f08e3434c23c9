package io.northloop.programme.web;

import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.model.QuietHours;
import io.northloop.programme.model.TimingPolicy;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The settings of a programme as people write them down: whole hours and days. */
record SettingsForm(
        int delayHours,
        int windowFromHours,
        int windowUntilHours,

        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime quietFrom,

        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime quietUntil,

        int reminderAfterHours,
        int expiryDays,
        int restraintDays,
        int sameKindRestraintDays,
        int sampledPercent,
        @Nullable List<String> languages,
        long version) {

    static SettingsForm of(Programme.Snapshot programme) {
        ProgrammeSettings settings = programme.settings();
        TimingPolicy timing = settings.timing();
        return new SettingsForm(
                Math.toIntExact(timing.delay().toHours()),
                Math.toIntExact(timing.windowFrom().toHours()),
                Math.toIntExact(timing.windowUntil().toHours()),
                timing.quiet().from(),
                timing.quiet().until(),
                Math.toIntExact(settings.reminderAfter().toHours()),
                Math.toIntExact(settings.expiry().toDays()),
                settings.restraintDays(),
                settings.sameKindRestraintDays(),
                settings.sampledPercent(),
                settings.languages().stream().sorted().map(Language::tag).toList(),
                programme.version());
    }

    private Set<Language> chosenLanguages() {
        return languages == null
                ? Set.of()
                : languages.stream().map(Language::of).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** @throws io.northloop.shared.DomainError REFUSED with every fault at once */
    ProgrammeSettings settings() {
        LocalTime from = quietFrom;
        LocalTime until = quietUntil;
        new Faults()
                .require(from != null, "/quietFrom", "required")
                .require(until != null, "/quietUntil", "required")
                .refuseIfAny();
        if (from == null || until == null) {
            throw new IllegalStateException("checked above");
        }
        return new ProgrammeSettings(
                new TimingPolicy(
                        Duration.ofHours(delayHours),
                        Duration.ofHours(windowFromHours),
                        Duration.ofHours(windowUntilHours),
                        new QuietHours(from, until)),
                Duration.ofHours(reminderAfterHours),
                Duration.ofDays(expiryDays),
                restraintDays,
                sameKindRestraintDays,
                sampledPercent,
                chosenLanguages());
    }
}
