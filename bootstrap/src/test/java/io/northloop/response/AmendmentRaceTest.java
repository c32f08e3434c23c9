package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.integrity.Standing;
import io.northloop.integrity.application.DecideSuspicion;
import io.northloop.measurement.application.CheckFigures;
import io.northloop.measurement.port.Rollup;
import io.northloop.organisation.UnitScope;
import io.northloop.response.application.CorrectResponse;
import io.northloop.response.application.EraseResponse;
import io.northloop.response.model.GivenAnswer;
import io.northloop.response.model.GivenValue;
import io.northloop.shared.DomainError;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Corrections, decisions and erasures of the same answers meet, while deltas are folded. */
@NorthloopTest
class AmendmentRaceTest {

    private static final Viewer HQ = new Viewer.Staff(
            new AccountId(new UUID(8, 8)), "race", Role.HQ, Optional.empty(), new UnitScope.Everything());
    private static final String UNIT = "amend-race";

    private final TestAccounts accounts;
    private final CorrectResponse correctResponse;
    private final EraseResponse eraseResponse;
    private final DecideSuspicion decideSuspicion;
    private final CheckFigures checkFigures;
    private final Rollup rollup;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    AmendmentRaceTest(
            TestAccounts accounts,
            CorrectResponse correctResponse,
            EraseResponse eraseResponse,
            DecideSuspicion decideSuspicion,
            CheckFigures checkFigures,
            Rollup rollup,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.correctResponse = correctResponse;
        this.eraseResponse = eraseResponse;
        this.decideSuspicion = decideSuspicion;
        this.checkFigures = checkFigures;
        this.rollup = rollup;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void figures_stay_exact_and_nobody_corrects_past_somebody_else() throws Exception {
        accounts.region("amend-races");
        accounts.centre(UNIT, "amend-races");
        Machine machine = Machine.signedIn(port, "amend-race", accounts.client("amend-race", null));
        String item = PostedAnswers.items(machine).getFirst();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(PostedAnswers.rated(machine, UNIT, 5, 5));
        }
        int corrected = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(7)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int person = 0; person < 3; person++) {
                Random random = new Random(person);
                work.add(() -> corrections(answers, item, random));
            }
            for (int person = 3; person < 5; person++) {
                Random random = new Random(person);
                work.add(() -> decisions(answers, random));
            }
            work.add(() -> {
                for (int i = 0; i < 60; i++) {
                    rollup.fold(7);
                }
                return 0;
            });
            work.add(() -> {
                Thread.sleep(300);
                return taken(() -> eraseResponse.erase(new EraseResponse.Command(HQ, answers.getFirst(), "back"))) - 1;
            });
            for (Future<Integer> done : people.invokeAll(work)) {
                corrected += done.get();
            }
        }
        Rollup.Recount recount = checkFigures.check(new CheckFigures.Command(Optional.of(UNIT), false));
        assertThat(recount.isSame()).as(recount.toString()).isTrue();
        assertThat(recount.kept()).isEqualTo(recount.counted());
        assertThat(recount.kept().answers()).isEqualTo(5);
        assertThat(text("select count(*) from response r join csi_answer c on c.response_id = r.id where r.unit_ref = ?"
                        + " and r.erased_at is null and c.trusted = r.trusted and c.score = r.score"
                        + " and c.items[1] = (r.answers ->> '" + item + "')::int"))
                .isEqualTo("5");
        assertThat(text("select count(*) from csi_answer where unit_ref = ?")).isEqualTo("5");
        assertThat(text("select count(*) from response r where unit_ref = ? and corrections <>"
                        + " (select count(*) from response_correction c where c.response_id = r.id)"))
                .isEqualTo("0");
        assertThat(Integer.parseInt(text("select sum(corrections) from response where unit_ref = ?")))
                .as("no correction was lost, but for those of the answer that is gone")
                .isPositive()
                .isLessThanOrEqualTo(corrected);
    }

    /** How many were taken. */
    private int corrections(List<String> answers, String item, Random random) {
        int taken = 0;
        for (int i = 0; i < 40; i++) {
            String id = answers.get(random.nextInt(answers.size()));
            long seen = jdbc.sql("select corrections from response where id = ?")
                    .param(ResponseId.parse(id).orElseThrow().value())
                    .query(Long.class)
                    .single();
            List<GivenAnswer> given = List.of(
                    new GivenAnswer("recommend", new GivenValue.Whole(random.nextInt(11))),
                    new GivenAnswer(item, new GivenValue.Whole(1 + random.nextInt(10))));
            taken += taken(() -> correctResponse.correct(
                    new CorrectResponse.Command(HQ, id, given, "typed wrong", Optional.of(seen))));
        }
        return taken;
    }

    private int decisions(List<String> answers, Random random) {
        for (int i = 0; i < 30; i++) {
            ResponseId id = ResponseId.parse(answers.get(random.nextInt(answers.size())))
                    .orElseThrow();
            List<@Nullable String> decided = jdbc.sql(
                            "select standing from suspicion_decision where response_id = ? order by number")
                    .param(id.value())
                    .query(String.class)
                    .list();
            boolean trusted = decided.isEmpty() || decided.getLast().equals("RESTORED");
            taken(() -> decideSuspicion.decide(new DecideSuspicion.Command(
                    HQ, id, trusted ? Standing.EXCLUDED : Standing.RESTORED, "looked at", decided.size())));
        }
        return 0;
    }

    /** Somebody else may have been quicker; nothing else may go wrong. */
    private static int taken(Runnable step) {
        try {
            step.run();
            return 1;
        } catch (DomainError refused) {
            assertThat(refused.kind())
                    .isIn(
                            DomainError.Kind.STALE,
                            DomainError.Kind.CONFLICT,
                            DomainError.Kind.NOT_FOUND,
                            DomainError.Kind.REFUSED);
            return 0;
        }
    }

    private String text(String sql) {
        return jdbc.sql(sql).param(UNIT).query(String.class).single();
    }
}
