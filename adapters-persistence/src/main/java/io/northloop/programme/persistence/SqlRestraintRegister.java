package io.northloop.programme.persistence;

import io.northloop.programme.model.RestraintLimits;
import io.northloop.programme.model.RestraintSettings;
import io.northloop.programme.port.RestraintRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of {@code restraint_settings}. */
@Repository
class SqlRestraintRegister implements RestraintRegister {

    private final JdbcClient jdbc;

    SqlRestraintRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RestraintSettings current() {
        return read("");
    }

    @Override
    public RestraintSettings lockForChange() {
        return read(" for update");
    }

    @Override
    public void save(RestraintLimits changed) {
        jdbc.sql("""
                        update restraint_settings
                        set any_days = :any, transactional_days = :transactional, relational_days = :relational,
                            version = version + 1
                        where id = 1""")
                .param("any", changed.anyDays())
                .param("transactional", changed.transactionalDays())
                .param("relational", changed.relationalDays())
                .update();
    }

    private RestraintSettings read(String lock) {
        return jdbc.sql("select * from restraint_settings where id = 1" + lock)
                .query((row, number) -> new RestraintSettings(
                        new RestraintLimits(
                                row.getInt("any_days"),
                                row.getInt("transactional_days"),
                                row.getInt("relational_days")),
                        row.getLong("version")))
                .single();
    }
}
