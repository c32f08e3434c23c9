package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.organisation.Editor;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitRegistration;
import io.northloop.organisation.UnitScope;
import io.northloop.response.application.ImportQueries;
import io.northloop.response.application.StartImport;
import io.northloop.response.application.UploadImport;
import io.northloop.response.model.ImportMapping;
import io.northloop.response.model.ImportState;
import io.northloop.response.model.RejectedRow;
import io.northloop.response.port.ImportRecord;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NorthloopTest
class ImportAnswersTest {

    private static final Viewer HQ = new Viewer.Staff(
            new AccountId(new UUID(1, 1)), "hq", Role.HQ, Optional.empty(), new UnitScope.Everything());
    private static final String HEADER = "when,where,score,words\n";

    private final UploadImport upload;
    private final StartImport start;
    private final ImportQueries queries;
    private final UnitRegistration units;
    private final JdbcClient jdbc;
    private final TestAgenda agenda;

    @Autowired
    ImportAnswersTest(
            UploadImport upload,
            StartImport start,
            ImportQueries queries,
            UnitRegistration units,
            JdbcClient jdbc,
            TestAgenda agenda) {
        this.upload = upload;
        this.start = start;
        this.queries = queries;
        this.units = units;
        this.jdbc = jdbc;
        this.agenda = agenda;
    }

    @Test
    void a_bad_line_is_named_and_never_stops_the_good_ones() {
        centre("import-a");
        String file = HEADER
                + "2026-05-13 14:30,import-a,9,fine\n"
                + "2026-05-13,import-a\n"
                + "13/05/2026,import-a,9,\n"
                + "2026-05-13,nowhere,9,\n"
                + "2026-05-13,import-a,12,\n"
                + "2026-05-13,import-a,,\n"
                + "2026-05-13,import-a,\"8,\"open\n"
                + "2099-01-01,import-a,9,\n"
                + "2026-05-13,import-a,3,\"two\nlines\"\n";
        ImportRecord record = finished(started("bad.csv", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(record.progress().imported()).isEqualTo(2);
        assertThat(rejected(record))
                .extracting(row -> row.line() + " " + row.fault().pointer() + " "
                        + row.fault().code())
                .containsExactly(
                        "3  import-ragged-line",
                        "4 when not-a-date",
                        "5 where unknown-centre",
                        "6 score out-of-range",
                        "7 score score-missing",
                        "8  import-ragged-line",
                        "9 when in-the-future");
    }

    @Test
    void reads_gbk_and_adds_centres_to_the_region_asked_for() {
        units.register(
                new Editor("account:hq", new UnitScope.Everything()),
                new UnitRef("import-region"),
                UnitKind.REGION,
                "导入大区",
                null,
                ZoneId.of("Asia/Shanghai"));
        String file = HEADER + "2026-05-13,浦东一店,2,等了两个小时\n2026-05-14,浦东 二店,10,很好\n";
        byte[] gbk = file.getBytes(Charset.forName("GBK"));
        ImportId id = upload.execute(new UploadImport.Command(HQ, "gbk.csv", new ByteArrayInputStream(gbk)));
        start.execute(new StartImport.Command(HQ, id, mapping(Optional.of("import-region"))));
        assertThat(finished(id).progress().imported()).isEqualTo(2);
        assertThat(jdbc.sql("select ref from unit where parent_ref = 'import-region' order by ref")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("浦东一店", "浦东-二店");
        assertThat(count("select count(*) from response where unit_ref = '浦东一店' and answers ->> 'reason' = '等了两个小时'"))
                .isEqualTo(1);
    }

    @Test
    void goes_on_behind_the_last_committed_row_after_its_reader_has_died() {
        centre("import-resumed");
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 2500; i++) {
            file.append("2026-05-13,import-resumed,")
                    .append(i % 11)
                    .append(",row ")
                    .append(i)
                    .append('\n');
        }
        ImportId id = started("long.csv", file.toString().getBytes(StandardCharsets.UTF_8));
        jdbc.sql("update import_run set state = 'RUNNING', line = 1001, rows = 1000, imported = 1000, lease = ?,"
                        + " leased_until = clock_timestamp() - interval '1 second' where id = ?")
                .param(UUID.randomUUID())
                .param(id.value())
                .update();
        ImportRecord record = finished(id);
        assertThat(record.state()).isEqualTo(ImportState.DONE);
        assertThat(record.progress().rows()).isEqualTo(2500);
        assertThat(count("select count(*) from response where unit_ref = 'import-resumed'"))
                .isEqualTo(1500);
        assertThat(count("select count(*) from import_chunk where import_id = '" + id.value() + "'"))
                .isZero();
    }

    @Test
    void ndjson_with_ids_knows_its_rows_again_in_another_file() {
        centre("import-lines");
        String one = "{\"id\":\"lines-1\",\"when\":\"2026-05-13T10:00:00Z\",\"where\":\"import-lines\",\"score\":9}\n";
        String two = "{\"id\":\"lines-2\",\"when\":\"2026-05-13T10:00:00Z\",\"where\":\"import-lines\",\"score\":6}\n";
        assertThat(finished(started("a.ndjson", one.getBytes(StandardCharsets.UTF_8)))
                        .progress()
                        .imported())
                .isEqualTo(1);
        ImportRecord both = finished(started("b.ndjson", (one + two).getBytes(StandardCharsets.UTF_8)));
        assertThat(both.progress().imported()).isEqualTo(1);
        assertThat(both.progress().duplicates()).isEqualTo(1);
    }

    private ImportId started(String name, byte[] content) {
        ImportId id = upload.execute(new UploadImport.Command(HQ, name, new ByteArrayInputStream(content)));
        ImportMapping mapping = mapping(Optional.empty());
        start.execute(new StartImport.Command(HQ, id, name.endsWith(".ndjson") ? withId(mapping) : mapping));
        return id;
    }

    private static ImportMapping mapping(Optional<String> createUnder) {
        return new ImportMapping(
                "standard-transactional",
                Map.of("when", "answeredAt", "score", "recommend", "words", "reason"),
                Map.of(),
                Optional.of(new ImportMapping.UnitColumn("where", createUnder)),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ImportMapping withId(ImportMapping mapping) {
        Map<String, String> columns = new HashMap<>(mapping.columns());
        columns.put("id", "id");
        return new ImportMapping(
                mapping.surveyRef(),
                columns,
                mapping.codes(),
                mapping.unit(),
                mapping.constants(),
                mapping.dateFormat(),
                mapping.dateDefaults(),
                mapping.zone());
    }

    private ImportRecord finished(ImportId id) {
        agenda.runDue();
        return queries.find(HQ, id.toString());
    }

    private List<RejectedRow> rejected(ImportRecord record) {
        List<RejectedRow> rows = new ArrayList<>();
        queries.rejected(HQ, record.id(), rows::add);
        return rows;
    }

    private void centre(String ref) {
        Editor editor = new Editor("account:hq", new UnitScope.Everything());
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        units.register(editor, new UnitRef("import-centres"), UnitKind.REGION, "Imports", null, zone);
        units.register(editor, new UnitRef(ref), UnitKind.CENTRE, ref, new UnitRef("import-centres"), zone);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
