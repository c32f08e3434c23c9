package io.northloop.improvement.port;

import io.northloop.improvement.model.TaskAlarmSettings;

/** The settings of task alarms: always there, since a new installation has the defaults. */
public interface TaskAlarmRegister {

    TaskAlarmSettings current();

    /** The same, and nobody else changes them until the running transaction ends. */
    TaskAlarmSettings lockForChange();

    /** Keeps them; the version is that of the locked ones and counts on. */
    void save(TaskAlarmSettings changed);
}
