package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.UnitScope;
import io.northloop.response.application.CancelImport;
import io.northloop.response.application.ImportQueries;
import io.northloop.response.application.StartImport;
import io.northloop.response.application.UploadImport;
import io.northloop.response.model.ImportMapping;
import io.northloop.response.model.ImportRow;
import io.northloop.response.model.ImportState;
import io.northloop.response.model.RejectedRow;
import io.northloop.response.port.ImportRecord;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyRef;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads what of a file, and what happens when it is cancelled while somebody takes it up. */
@NorthloopTest
class ImportInHandTest {

    private static final Viewer HQ = staff(Role.HQ);
    private static final Viewer ADMINISTRATOR = staff(Role.ADMINISTRATOR);

    private final UploadImport upload;
    private final StartImport start;
    private final CancelImport cancel;
    private final ImportQueries queries;
    private final SurveyDirectory surveys;
    private final TestAccounts accounts;
    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;
    private final TestAgenda agenda;

    @Autowired
    ImportInHandTest(
            UploadImport upload,
            StartImport start,
            CancelImport cancel,
            ImportQueries queries,
            SurveyDirectory surveys,
            TestAccounts accounts,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            TestAgenda agenda) {
        this.upload = upload;
        this.start = start;
        this.cancel = cancel;
        this.queries = queries;
        this.surveys = surveys;
        this.accounts = accounts;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.agenda = agenda;
        accounts.region("import-in-hand");
    }

    @Test
    void an_administrator_reads_neither_comments_nor_customers_of_a_file() {
        centre("import-masked");
        String file = "date,centre,score,reason,customer,other\n"
                + "2026-05-13,import-masked,9,call 13800138000,c-secret,13900139000 of 王芳\n"
                + "2026-05-13,import-masked,12," + "long 13800138000 ".repeat(300) + ",c-secret,x\n";
        ImportId id = uploaded(file);
        PublishedSurvey survey =
                surveys.current(new SurveyRef("standard-transactional")).orElseThrow();

        ImportRow forHq = queries.preview(HQ, queries.find(HQ, id.toString()), survey, 1)
                .rows()
                .getFirst();
        assertThat(forHq.cell("reason")).isEqualTo("call •••");
        assertThat(forHq.cell("customer")).isEqualTo("c-secret");
        assertThat(forHq.cell("other")).isEqualTo("••• of 王芳");
        assertThat(forHq.cell("score")).isEqualTo("9");
        ImportRow forAdministrator = queries.preview(
                        ADMINISTRATOR, queries.find(ADMINISTRATOR, id.toString()), survey, 1)
                .rows()
                .getFirst();
        assertThat(forAdministrator.cells())
                .isEqualTo(Map.of(
                        "date", "2026-05-13",
                        "centre", "import-masked",
                        "score", "9",
                        "reason", "•••",
                        "customer", "•••",
                        "other", "•••"));

        start.execute(new StartImport.Command(
                HQ,
                id,
                mapping(Map.of(
                        "date", "answeredAt",
                        "score", "recommend",
                        "reason", "reason",
                        "customer", "customerRef"))));
        finished(id);
        List<RejectedRow> seen = new ArrayList<>();
        queries.rejected(ADMINISTRATOR, id, seen::add);
        assertThat(seen)
                .extracting(row -> row.line() + " " + row.fault().code() + " " + row.value() + " "
                        + row.fault().arguments())
                .containsExactlyInAnyOrder(
                        "2 unknown-customer ••• [•••]",
                        "3 unknown-customer ••• [•••]",
                        "3 out-of-range 12 [0, 10]",
                        "3 too-long ••• [4000]");
        seen.clear();
        queries.rejected(HQ, id, seen::add);
        assertThat(seen)
                .filteredOn(row -> row.fault().code().equals("too-long"))
                .allMatch(
                        row -> row.value().contains("long •••") && !row.value().contains("138"));
    }

    @Test
    void cancelling_goes_by_the_state_that_it_meets() throws Exception {
        centre("import-cancelled");
        ImportId id = uploaded("date,centre,score\n2026-05-13,import-cancelled,9\n");
        start.execute(new StartImport.Command(HQ, id, mapping(Map.of("date", "answeredAt", "score", "recommend"))));
        CountDownLatch claimed = new CountDownLatch(1);
        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
            TransactionTemplate transaction = new TransactionTemplate(transactions);
            Future<?> reader = others.submit(() -> transaction.executeWithoutResult(status -> {
                jdbc.sql(
                                "update import_run set state = 'RUNNING', lease = ?, leased_until = clock_timestamp() where id = ?")
                        .param(UUID.randomUUID())
                        .param(id.value())
                        .update();
                claimed.countDown();
                awaitSomebodyWaiting();
            }));
            claimed.await();
            // Sees a waiting import, and finds it running once the reader's transaction is through.
            cancel.execute(new CancelImport.Command(HQ, id));
            reader.get();
        }
        assertThat(count("select count(*) from import_chunk where import_id = '" + id.value() + "'"))
                .as("somebody reads it")
                .isEqualTo(1);
        assertThat(finished(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(count("select count(*) from import_chunk where import_id = '" + id.value() + "'"))
                .isZero();
    }

    private void awaitSomebodyWaiting() {
        for (int i = 0; i < 200; i++) {
            if (count("select count(*) from pg_locks where not granted and locktype in ('transactionid', 'tuple')")
                    > 0) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private ImportId uploaded(String file) {
        byte[] content = file.getBytes(StandardCharsets.UTF_8);
        return upload.execute(new UploadImport.Command(HQ, "in-hand.csv", new ByteArrayInputStream(content)));
    }

    private static ImportMapping mapping(Map<String, String> columns) {
        return new ImportMapping(
                "standard-transactional",
                columns,
                Map.of(),
                Optional.of(new ImportMapping.UnitColumn("centre", Optional.empty())),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private ImportRecord finished(ImportId id) {
        agenda.runDue();
        return queries.find(HQ, id.toString());
    }

    private void centre(String ref) {
        accounts.centre(ref, "import-in-hand");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static Viewer staff(Role role) {
        return new Viewer.Staff(
                new AccountId(new UUID(1, role.name().length())),
                role.name(),
                role,
                Optional.empty(),
                new UnitScope.Everything());
    }
}
