package io.northloop.alerting.persistence;

import io.northloop.alerting.port.CheckedMonths;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlCheckedMonths implements CheckedMonths {

    private final JdbcClient jdbc;

    SqlCheckedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<YearMonth> last() {
        return jdbc.sql("select month from alert_month order by month desc limit 1")
                .query(String.class)
                .optional()
                .map(YearMonth::parse);
    }

    @Override
    public boolean claim(YearMonth month, Instant at) {
        return jdbc.sql("insert into alert_month (month, checked_at) values (?, ?) on conflict do nothing")
                        .params(month.toString(), Timestamp.from(at))
                        .update()
                == 1;
    }
}
