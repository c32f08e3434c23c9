package io.northloop.improvement.persistence;

import io.northloop.improvement.model.DuePolicy;
import io.northloop.improvement.model.TaskAlarmSettings;
import io.northloop.improvement.port.TaskAlarmRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of {@code improvement_settings}. */
@Repository
class SqlTaskAlarmRegister implements TaskAlarmRegister {

    private final JdbcClient jdbc;

    SqlTaskAlarmRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TaskAlarmSettings current() {
        return read("");
    }

    @Override
    public TaskAlarmSettings lockForChange() {
        return read(" for update");
    }

    @Override
    public void save(TaskAlarmSettings changed) {
        jdbc.sql("""
                        update improvement_settings
                        set first_reminder_days = :first, last_reminder_days = :last, escalation_days = :escalation,
                            alarm_hour = :hour, version = version + 1
                        where id = 1""")
                .param("first", changed.policy().firstReminderDays())
                .param("last", changed.policy().lastReminderDays())
                .param("escalation", changed.policy().escalationDays())
                .param("hour", changed.policy().hour())
                .update();
    }

    private TaskAlarmSettings read(String lock) {
        return jdbc.sql("select * from improvement_settings where id = 1" + lock)
                .query((row, number) -> new TaskAlarmSettings(
                        new DuePolicy(
                                row.getInt("first_reminder_days"),
                                row.getInt("last_reminder_days"),
                                row.getInt("escalation_days"),
                                row.getInt("alarm_hour")),
                        row.getLong("version")))
                .single();
    }
}
