package io.northloop.followup.persistence;

import io.northloop.followup.model.FollowUpSettings;
import io.northloop.followup.model.ServiceLevel;
import io.northloop.followup.port.SettingsRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of {@code followup_settings}. */
@Repository
class SqlSettingsRegister implements SettingsRegister {

    private final JdbcClient jdbc;

    SqlSettingsRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public FollowUpSettings current() {
        return read("");
    }

    @Override
    public FollowUpSettings lockForChange() {
        return read(" for update");
    }

    @Override
    public void save(FollowUpSettings changed) {
        jdbc.sql("""
                        update followup_settings
                        set reminder_hours = :reminder, region_hours = :region, headquarters_hours = :headquarters,
                            verification_percent = :percent, version = version + 1
                        where id = 1""")
                .param("reminder", changed.level().reminderHours())
                .param("region", changed.level().regionHours())
                .param("headquarters", changed.level().headquartersHours())
                .param("percent", changed.verificationPercent())
                .update();
    }

    private FollowUpSettings read(String lock) {
        return jdbc.sql("select * from followup_settings where id = 1" + lock)
                .query((row, number) -> new FollowUpSettings(
                        new ServiceLevel(
                                row.getInt("reminder_hours"),
                                row.getInt("region_hours"),
                                row.getInt("headquarters_hours")),
                        row.getInt("verification_percent"),
                        row.getLong("version")))
                .single();
    }
}
