package io.northloop.alerting.port;

import io.northloop.alerting.model.AlarmReaders;

/** Who is mailed about alarms: always there, since a new installation has the defaults. */
public interface AlarmReadersRegister {

    AlarmReaders current();

    /** The same, and nobody else changes them until the running transaction ends. */
    AlarmReaders lockForChange();

    /** Keeps them; the version is that of the locked ones and counts on. */
    void save(AlarmReaders changed);
}
