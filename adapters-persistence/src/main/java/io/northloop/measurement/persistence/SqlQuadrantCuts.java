package io.northloop.measurement.persistence;

import io.northloop.measurement.model.Quadrant;
import io.northloop.measurement.model.QuadrantCuts;
import io.northloop.measurement.port.QuadrantCutsRegister;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code quadrant_cuts}, of which none is ever changed. */
@Repository
class SqlQuadrantCuts implements QuadrantCutsRegister {

    private final JdbcClient jdbc;

    SqlQuadrantCuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public QuadrantCuts current() {
        return jdbc.sql("select * from quadrant_cuts order by version desc limit 1")
                .query(SqlQuadrantCuts::read)
                .single();
    }

    @Override
    public QuadrantCuts lockForChange() {
        jdbc.sql("lock table quadrant_cuts in exclusive mode").update();
        return current();
    }

    @Override
    public List<QuadrantCuts> versions() {
        return jdbc.sql("select * from quadrant_cuts order by version desc")
                .query(SqlQuadrantCuts::read)
                .list();
    }

    @Override
    public void add(QuadrantCuts next) {
        jdbc.sql("""
                        insert into quadrant_cuts (version, nps_cut, csi_cut, since, set_by)
                        values (:version, :nps, :csi, :since, :by)""")
                .param("version", next.version())
                .param("nps", next.quadrant().npsCut())
                .param("csi", next.quadrant().csiCut())
                .param(
                        "since",
                        Optional.ofNullable(next.since()).map(Timestamp::from).orElse(null))
                .param("by", next.by())
                .update();
    }

    private static QuadrantCuts read(ResultSet row, int number) throws SQLException {
        return new QuadrantCuts(
                row.getLong("version"),
                new Quadrant(row.getBigDecimal("nps_cut"), row.getBigDecimal("csi_cut")),
                Optional.ofNullable(row.getTimestamp("since"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getString("set_by"));
    }
}
