package io.northloop.survey.persistence;

import io.northloop.shared.Faults;
import io.northloop.survey.CsiModel;
import io.northloop.survey.model.CsiModelReader;
import io.northloop.survey.model.WrittenCsiModel;
import io.northloop.survey.port.CsiModels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlCsiModels implements CsiModels {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    SqlCsiModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CsiModel current() {
        return jdbc.sql("select version, dimensions from csi_model order by version desc limit 1")
                .query(SqlCsiModels::model)
                .single();
    }

    @Override
    public Optional<CsiModel> find(int version) {
        return jdbc.sql("select version, dimensions from csi_model where version = ?")
                .param(version)
                .query(SqlCsiModels::model)
                .optional();
    }

    @Override
    public List<CsiModel> all() {
        return jdbc.sql("select version, dimensions from csi_model order by version")
                .query(SqlCsiModels::model)
                .list();
    }

    @Override
    public boolean add(CsiModel model, String by, Instant at) {
        return jdbc.sql("""
                        insert into csi_model (version, dimensions, created_at, created_by)
                        values (:version, cast(:dimensions as jsonb), :at, :by)
                        on conflict (version) do nothing""")
                        .param("version", model.version())
                        .param("dimensions", JSON.writeValueAsString(WrittenCsiModel.of(model.dimensions())))
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static CsiModel model(ResultSet row, int number) throws SQLException {
        Faults faults = new Faults();
        List<CsiModel.Dimension> dimensions =
                CsiModelReader.read(JSON.readValue(row.getString("dimensions"), Object.class), faults);
        if (!faults.found().isEmpty()) {
            throw new IllegalStateException("a stored model cannot be read: " + faults.found());
        }
        return new CsiModel(row.getInt("version"), dimensions);
    }
}
