package io.northloop.organisation.persistence;

import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.port.KeptLists;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept lists in PostgreSQL; places within a list are checked at commit, so that entries can change places. */
@Repository
class SqlKeptLists implements KeptLists {

    private final JdbcClient jdbc;

    SqlKeptLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(PostView post) {
        jdbc.sql("""
                        INSERT INTO post (code, level, name_en, name_zh, active, position)
                        SELECT :code, :level, :nameEn, :nameZh, :active, coalesce(max(position), 0) + 1 FROM post
                        ON CONFLICT (code) DO UPDATE
                        SET name_en = excluded.name_en, name_zh = excluded.name_zh, active = excluded.active
                        """)
                .param("code", post.code())
                .param("level", post.level().name())
                .param("nameEn", post.nameEn())
                .param("nameZh", post.nameZh())
                .param("active", post.active())
                .update();
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

    @Override
    public void orderPosts(List<String> codes) {
        jdbc.sql("""
                        UPDATE post SET position = placed.place
                        FROM unnest(:codes) WITH ORDINALITY AS placed (code, place) WHERE post.code = placed.code
                        """).param("codes", codes.toArray(String[]::new)).update();
    }

    @Override
    public void orderTouchpoints(List<String> codes) {
        jdbc.sql("""
                        UPDATE touchpoint SET position = placed.place
                        FROM unnest(:codes) WITH ORDINALITY AS placed (code, place) WHERE touchpoint.code = placed.code
                        """).param("codes", codes.toArray(String[]::new)).update();
    }
}
