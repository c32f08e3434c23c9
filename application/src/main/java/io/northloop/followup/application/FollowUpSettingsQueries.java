package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.followup.model.FollowUpSettings;
import io.northloop.followup.port.SettingsRegister;
import org.springframework.stereotype.Component;

/** Shows HQ the settings of follow-up. */
@Component
public class FollowUpSettingsQueries {

    private final SettingsRegister settings;

    FollowUpSettingsQueries(SettingsRegister settings) {
        this.settings = settings;
    }

    public FollowUpSettings current(Viewer viewer) {
        viewer.requireHeadquarters();
        return settings.current();
    }
}
