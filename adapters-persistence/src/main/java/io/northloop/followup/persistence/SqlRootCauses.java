package io.northloop.followup.persistence;

import io.northloop.followup.model.RootCause;
import io.northloop.followup.port.RootCauses;
import io.northloop.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Root causes in {@code followup_root_cause}. */
@Repository
class SqlRootCauses implements RootCauses {

    private final JdbcClient jdbc;

    SqlRootCauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RootCause> all() {
        return jdbc.sql("select * from followup_root_cause order by position")
                .query((row, number) -> rootCause(row))
                .list();
    }

    @Override
    public Optional<RootCause> find(String code) {
        return jdbc.sql("select * from followup_root_cause where code = :code")
                .param("code", code)
                .query((row, number) -> rootCause(row))
                .optional();
    }

    @Override
    public void save(RootCause rootCause) {
        jdbc.sql("""
                        insert into followup_root_cause (code, name_zh_cn, name_en, touchpoints, active)
                        values (:code, :zh, :en, :touchpoints, :active)
                        on conflict (code) do update set name_zh_cn = excluded.name_zh_cn, name_en = excluded.name_en,
                            touchpoints = excluded.touchpoints, active = excluded.active""")
                .param("code", rootCause.code())
                .param("zh", rootCause.name(Language.ZH_CN))
                .param("en", rootCause.name(Language.EN))
                .param("touchpoints", rootCause.touchpoints().toArray(String[]::new))
                .param("active", rootCause.active())
                .update();
    }

    private static RootCause rootCause(ResultSet row) throws SQLException {
        String[] touchpoints = (String[]) row.getArray("touchpoints").getArray();
        return new RootCause(
                row.getString("code"),
                Map.of(Language.ZH_CN, row.getString("name_zh_cn"), Language.EN, row.getString("name_en")),
                Set.of(touchpoints),
                row.getBoolean("active"));
    }
}
