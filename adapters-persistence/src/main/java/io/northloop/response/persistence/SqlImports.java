package io.northloop.response.persistence;

import io.northloop.response.ImportId;
import io.northloop.response.model.ImportMapping;
import io.northloop.response.model.ImportProgress;
import io.northloop.response.model.ImportState;
import io.northloop.response.model.RejectedRow;
import io.northloop.response.port.ImportFiles;
import io.northloop.response.port.ImportRecord;
import io.northloop.response.port.Imports;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports are claimed by a lease in machine time; whoever has lost it can neither note progress nor end the import. */
@Repository
class SqlImports implements Imports {

    private static final int ROWS_PER_FETCH = 500;

    private static final String CLAIM = """
            with claimed as materialized (
                select id from import_run
                where state = 'WAITING' or (state = 'RUNNING' and leased_until < clock_timestamp())
                order by created_at limit 1
                for update skip locked)
            update import_run r
            set state = 'RUNNING', lease = :lease, attempts = r.attempts + 1,
                leased_until = clock_timestamp() + make_interval(secs => :seconds),
                started_at = coalesce(r.started_at, :at)
            from claimed where r.id = claimed.id
            returning r.*
            """;

    private static final String ADVANCE = """
            update import_run
            set line = :line, rows = :rows, imported = :imported, duplicates = :duplicates, rejected = :rejected,
                bytes_read = :bytes, attempts = 0, leased_until = clock_timestamp() + make_interval(secs => :seconds)
            where id = :id and lease = :lease and state = 'RUNNING'
            """;

    private static final String CANCEL = """
            update import_run
            set cancel_requested = true,
                state = case when state = 'RUNNING' then state else 'CANCELLED' end,
                finished_at = case when state = 'RUNNING' then finished_at else :at end
            where id = :id and state in ('DRAFT', 'WAITING', 'RUNNING')
            returning state
            """;

    private static final String REJECT = """
            insert into import_rejection (import_id, line, field, code, arguments, value)
            select :id, * from unnest(cast(:lines as bigint[]), cast(:fields as text[]), cast(:codes as text[]),
                                      cast(:arguments as jsonb[]), cast(:values as text[]))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    SqlImports(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(ROWS_PER_FETCH);
    }

    @Override
    public void draft(ImportId id, String fileName, ImportFiles.Kept file, String by, Instant at) {
        jdbc.sql("""
                        insert into import_run (id, file_name, format, bytes, hash, charset, state, requested_by,
                                                created_at)
                        values (?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?)
                        """)
                .params(List.of(
                        id.value(),
                        fileName,
                        file.format().name(),
                        file.bytes(),
                        file.hash(),
                        file.charset(),
                        by,
                        at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    @Override
    public boolean start(ImportId id, ImportMapping mapping) {
        return jdbc.sql("update import_run set state = 'WAITING', mapping = cast(? as jsonb)"
                                + " where id = ? and state = 'DRAFT'")
                        .param(MappingJson.write(mapping))
                        .param(id.value())
                        .update()
                == 1;
    }

    @Override
    public Optional<ImportRecord> find(ImportId id) {
        return jdbc.sql("select * from import_run where id = ?")
                .param(id.value())
                .query((row, number) -> ImportRunRows.record(row))
                .optional();
    }

    @Override
    public List<ImportRecord> latest(int limit) {
        return jdbc.sql("select * from import_run order by created_at desc, id desc limit ?")
                .param(limit)
                .query((row, number) -> ImportRunRows.record(row))
                .list();
    }

    @Override
    public boolean anyWaiting() {
        return jdbc.sql("""
                        select exists (select 1 from import_run where state = 'WAITING'
                            or (state = 'RUNNING' and leased_until < clock_timestamp()))
                        """).query(Boolean.class).single();
    }

    @Override
    public Optional<Claimed> claim(UUID lease, Duration lasting, Instant at) {
        return jdbc.sql(CLAIM)
                .param("lease", lease)
                .param("seconds", (double) lasting.toSeconds())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Claimed(ImportRunRows.record(row), lease, row.getInt("attempts")))
                .optional();
    }

    @Override
    public boolean advance(ImportId id, UUID lease, ImportProgress progress, Duration lasting) {
        return jdbc.sql(ADVANCE)
                        .param("line", progress.line())
                        .param("rows", progress.rows())
                        .param("imported", progress.imported())
                        .param("duplicates", progress.duplicates())
                        .param("rejected", progress.rejected())
                        .param("bytes", progress.bytes())
                        .param("seconds", (double) lasting.toSeconds())
                        .param("id", id.value())
                        .param("lease", lease)
                        .update()
                == 1;
    }

    @Override
    public boolean isCancelled(ImportId id) {
        return jdbc.sql("select cancel_requested from import_run where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Override
    public void reject(ImportId id, List<RejectedRow> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(REJECT)
                    .param("id", id.value())
                    .param("lines", rows.stream().mapToLong(RejectedRow::line).toArray())
                    .param(
                            "fields",
                            ImportRunRows.texts(rows, row -> row.fault().pointer()))
                    .param("codes", ImportRunRows.texts(rows, row -> row.fault().code()))
                    .param("arguments", ImportRunRows.texts(rows, row -> ImportRunRows.arguments(row.fault())))
                    .param(
                            "values",
                            ImportRunRows.texts(rows, row -> row.value().replace("\u0000", "")))
                    .update();
        }
    }

    @Override
    public void rejected(ImportId id, Consumer<RejectedRow> each) {
        RowCallbackHandler handler = row -> each.accept(ImportRunRows.rejected(row));
        streaming.query("select * from import_rejection where import_id = ? order by line, seq", handler, id.value());
    }

    @Override
    public void finish(ImportId id, UUID lease, ImportRecord.End end, Instant at) {
        jdbc.sql("""
                        update import_run set state = :state, failure = :failure, finished_at = :at, lease = null,
                            bytes_read = case when :state = 'DONE' then bytes else bytes_read end
                        where id = :id and lease = :lease
                        """)
                .param("state", end.state().name())
                .param("failure", end.failure().orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("lease", lease)
                .update();
    }

    @Override
    public Optional<ImportState> cancel(ImportId id, Instant at) {
        return jdbc.sql(CANCEL)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(ImportState::valueOf);
    }

    @Override
    public int dropDraftsBefore(Instant moment) {
        return jdbc.sql("delete from import_run where state = 'DRAFT' and created_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
