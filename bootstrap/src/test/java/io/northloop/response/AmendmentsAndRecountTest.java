package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.integrity.Standing;
import io.northloop.integrity.application.DecideSuspicion;
import io.northloop.organisation.UnitScope;
import io.northloop.response.application.CorrectResponse;
import io.northloop.response.application.EraseResponse;
import io.northloop.response.model.GivenAnswer;
import io.northloop.response.model.GivenValue;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A recount locks the deltas first: whoever changes an answer meanwhile waits there, and holds nothing that it needs
 * next.
 */
@NorthloopTest
class AmendmentsAndRecountTest {

    private static final Viewer HQ = new Viewer.Staff(
            new AccountId(new UUID(8, 9)), "recount", Role.HQ, Optional.empty(), new UnitScope.Everything());
    private static final String UNIT = "amend-recount";

    private final TestAccounts accounts;
    private final CorrectResponse correctResponse;
    private final EraseResponse eraseResponse;
    private final DecideSuspicion decideSuspicion;
    private final JdbcClient jdbc;
    private final TransactionTemplate recount;
    private final int port;

    @Autowired
    AmendmentsAndRecountTest(
            TestAccounts accounts,
            CorrectResponse correctResponse,
            EraseResponse eraseResponse,
            DecideSuspicion decideSuspicion,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.correctResponse = correctResponse;
        this.eraseResponse = eraseResponse;
        this.decideSuspicion = decideSuspicion;
        this.jdbc = jdbc;
        this.recount = new TransactionTemplate(transactions);
        this.port = port;
    }

    @Test
    void nobody_waits_for_a_recount_with_something_that_it_waits_for() {
        accounts.region("amend-recounts");
        accounts.centre(UNIT, "amend-recounts");
        Machine machine = Machine.signedIn(port, "amend-recount", accounts.client("amend-recount", null));
        String item = PostedAnswers.items(machine).getFirst();
        String answer = PostedAnswers.rated(machine, UNIT, 5, 5);
        ResponseId id = ResponseId.parse(answer).orElseThrow();
        List<GivenAnswer> given = List.of(
                new GivenAnswer("recommend", new GivenValue.Whole(9)), new GivenAnswer(item, new GivenValue.Whole(9)));

        meetsRecount(
                () -> decideSuspicion.decide(new DecideSuspicion.Command(HQ, id, Standing.EXCLUDED, "looked at", 0)));
        meetsRecount(() -> correctResponse.correct(
                new CorrectResponse.Command(HQ, answer, given, "typed wrong", Optional.of(0L))));
        meetsRecount(() -> eraseResponse.erase(new EraseResponse.Command(HQ, answer, "asked for")));
        assertThat(jdbc.sql("select count(*) from csi_answer where unit_ref = ?")
                        .param(UNIT)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void meetsRecount(Runnable change) {
        CompletableFuture<Void> changed = recount.execute(transaction -> {
            lock("measurement_delta");
            CompletableFuture<Void> begun = CompletableFuture.runAsync(change);
            await().until(this::somebodyWaitsForDeltas);
            jdbc.sql("set local lock_timeout = '3s'").update();
            lock("csi_answer, rated_answer");
            return begun;
        });
        changed.join();
    }

    private void lock(String tables) {
        jdbc.sql("lock table " + tables + " in exclusive mode").update();
    }

    private boolean somebodyWaitsForDeltas() {
        return jdbc.sql("select exists (select 1 from pg_locks where relation = 'measurement_delta'::regclass"
                        + " and not granted)")
                .query(Boolean.class)
                .single();
    }
}
