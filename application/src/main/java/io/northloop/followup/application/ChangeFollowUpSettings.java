package io.northloop.followup.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.followup.model.FollowUpSettings;
import io.northloop.followup.model.ServiceLevel;
import io.northloop.followup.port.SettingsRegister;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ sets when people are reminded and told, and how many closed cases are verified. Open cases keep their alarms. */
@Component
public class ChangeFollowUpSettings {

    private final SettingsRegister settings;
    private final AuditTrail audit;

    ChangeFollowUpSettings(SettingsRegister settings, AuditTrail audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * What to set, not yet checked; see {@link ServiceLevel} and {@link FollowUpSettings} for the ranges.
     *
     * @param seenVersion the version that the viewer has seen; another one is refused (412) with what is in force now
     */
    public record Command(
            Viewer viewer,
            int reminderHours,
            int regionHours,
            int headquartersHours,
            int verificationPercent,
            long seenVersion) {}

    @Transactional
    public void change(Command command) {
        command.viewer().requireHeadquarters();
        ServiceLevel.faults(command.reminderHours(), command.regionHours(), command.headquartersHours())
                .addAll(FollowUpSettings.faults(command.verificationPercent()).found())
                .refuseIfAny();
        FollowUpSettings now = settings.lockForChange();
        if (now.version() != command.seenVersion()) {
            throw stale(now);
        }
        ServiceLevel level =
                new ServiceLevel(command.reminderHours(), command.regionHours(), command.headquartersHours());
        settings.save(new FollowUpSettings(level, command.verificationPercent(), now.version()));
        audit.record(
                command.viewer().auditName(),
                "followup-settings.changed",
                "followup",
                Map.of(
                        "reminderHours", Integer.toString(command.reminderHours()),
                        "regionHours", Integer.toString(command.regionHours()),
                        "headquartersHours", Integer.toString(command.headquartersHours()),
                        "verificationPercent", Integer.toString(command.verificationPercent())));
    }

    private static DomainError stale(FollowUpSettings now) {
        return DomainError.withFaults(
                DomainError.Kind.STALE,
                "followup-settings-stale",
                List.of(
                        Fault.at("/reminderHours", "now-is", now.level().reminderHours()),
                        Fault.at("/regionHours", "now-is", now.level().regionHours()),
                        Fault.at("/headquartersHours", "now-is", now.level().headquartersHours()),
                        Fault.at("/verificationPercent", "now-is", now.verificationPercent())));
    }
}
