package io.northloop.programme.persistence;

import io.northloop.programme.SurveyToken;
import io.northloop.programme.port.OpenedLinks;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlOpenedLinks implements OpenedLinks {

    private final JdbcClient jdbc;

    SqlOpenedLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(SurveyToken link, Instant at) {
        jdbc.sql("""
                        update survey_link set opened_at = :at
                         where token_hash = :hash and opened_at is null and spent_at is null""").param("hash", link.hash()).param("at", Timestamp.from(at)).update();
    }
}
