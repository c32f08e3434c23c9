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
    public Optional<Kept> kept(String code) {
        return jdbc.sql("select * from followup_root_cause where code = :code")
                .param("code", code)
                .query((row, number) -> new Kept(rootCause(row), row.getLong("version")))
                .optional();
    }

    @Override
    public boolean add(RootCause rootCause) {
        return written(rootCause, """
                        insert into followup_root_cause (code, name_zh_cn, name_en, touchpoints, active)
                        values (:code, :zh, :en, :touchpoints, :active) on conflict (code) do nothing""").update() == 1;
    }

    @Override
    public boolean change(RootCause rootCause, long version) {
        return written(rootCause, """
                        update followup_root_cause
                        set name_zh_cn = :zh, name_en = :en, touchpoints = :touchpoints, active = :active,
                            version = version + 1
                        where code = :code and version = :version""").param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec written(RootCause rootCause, String sql) {
        return jdbc.sql(sql)
                .param("code", rootCause.code())
                .param("zh", rootCause.name(Language.ZH_CN))
                .param("en", rootCause.name(Language.EN))
                .param("touchpoints", rootCause.touchpoints().toArray(String[]::new))
                .param("active", rootCause.active());
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
