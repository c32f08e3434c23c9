package io.northloop.organisation.persistence;

import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.port.Touchpoints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept list of touchpoints; a new one goes to the end. */
@Repository
class SqlTouchpoints implements Touchpoints {

    private final JdbcClient jdbc;

    SqlTouchpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(TouchpointView touchpoint) {
        jdbc.sql("""
                        INSERT INTO touchpoint (code, name_en, name_zh, active, position)
                        SELECT :code, :nameEn, :nameZh, :active, coalesce(max(position), 0) + 1 FROM touchpoint
                        ON CONFLICT (code) DO UPDATE
                        SET name_en = excluded.name_en, name_zh = excluded.name_zh, active = excluded.active
                        """)
                .param("code", touchpoint.code())
                .param("nameEn", touchpoint.nameEn())
                .param("nameZh", touchpoint.nameZh())
                .param("active", touchpoint.active())
                .update();
    }
}
