package io.northloop.followup.port;

import io.northloop.followup.model.FollowUpSettings;

/** The settings of follow-up: always there, since a new installation has the defaults. */
public interface SettingsRegister {

    FollowUpSettings current();

    /** The same, and nobody else changes them until the running transaction ends. */
    FollowUpSettings lockForChange();

    /** Keeps them; the version is that of the locked ones and counts on. */
    void save(FollowUpSettings changed);
}
