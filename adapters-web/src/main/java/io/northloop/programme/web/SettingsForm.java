package io.northloop.programme.web;

import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.model.QuietHours;
import io.northloop.programme.model.TimingPolicy;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.format.annotation.DateTimeFormat;

/** The settings of a programme as people write them down: whole hours and days. */
record SettingsForm(
        int delayHours,
        int windowFromHours,
        int windowUntilHours,
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime quietFrom,
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime quietUntil,
        int reminderAfterHours,
        int expiryDays,
        int restraintDays,
        int sameKindRestraintDays,
        int sampledPercent,
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
                programme.version());
    }

    /** @throws io.northloop.shared.DomainError REFUSED with every fault at once */
    ProgrammeSettings settings() {
        return new ProgrammeSettings(
                new TimingPolicy(
                        Duration.ofHours(delayHours),
                        Duration.ofHours(windowFromHours),
                        Duration.ofHours(windowUntilHours),
                        new QuietHours(quietFrom, quietUntil)),
                Duration.ofHours(reminderAfterHours),
                Duration.ofDays(expiryDays),
                restraintDays,
                sameKindRestraintDays,
                sampledPercent);
    }
}
