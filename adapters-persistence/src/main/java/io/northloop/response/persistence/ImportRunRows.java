package io.northloop.response.persistence;

import io.northloop.response.ImportId;
import io.northloop.response.model.ImportFormat;
import io.northloop.response.model.ImportProgress;
import io.northloop.response.model.ImportState;
import io.northloop.response.model.RejectedRow;
import io.northloop.response.port.ImportFiles;
import io.northloop.response.port.ImportRecord;
import io.northloop.shared.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their rejected rows, read from and written as columns. */
final class ImportRunRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ImportRunRows() {}

    static ImportRecord record(ResultSet row) throws SQLException {
        return new ImportRecord(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                new ImportFiles.Kept(
                        ImportFormat.valueOf(row.getString("format")),
                        row.getLong("bytes"),
                        row.getString("hash"),
                        row.getString("charset")),
                Optional.ofNullable(row.getString("mapping")).map(MappingJson::read),
                ImportState.valueOf(row.getString("state")),
                new ImportProgress(
                        row.getLong("line"),
                        row.getLong("rows"),
                        row.getLong("imported"),
                        row.getLong("duplicates"),
                        row.getLong("rejected"),
                        row.getLong("bytes_read")),
                row.getString("requested_by"),
                row.getTimestamp("created_at").toInstant(),
                moment(row, "started_at"),
                moment(row, "finished_at"),
                Optional.ofNullable(row.getString("failure")));
    }

    static RejectedRow rejected(ResultSet row) throws SQLException {
        List<Object> arguments = new ArrayList<>();
        for (JsonNode argument : JSON.readTree(row.getString("arguments"))) {
            arguments.add(argument.isIntegralNumber() ? (Object) argument.longValue() : argument.asString());
        }
        Fault fault = new Fault(row.getString("field"), row.getString("code"), arguments);
        return new RejectedRow(row.getLong("line"), fault, row.getString("value"));
    }

    static String arguments(Fault fault) {
        return JSON.writeValueAsString(fault.arguments()).replace("\\u0000", "");
    }

    static String[] texts(List<RejectedRow> rows, Function<RejectedRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
