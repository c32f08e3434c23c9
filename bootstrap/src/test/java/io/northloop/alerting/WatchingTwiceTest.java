package io.northloop.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.alerting.application.CheckMonth;
import io.northloop.alerting.application.TakeAnswers;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Evidence;
import io.northloop.alerting.model.Figure;
import io.northloop.alerting.model.Measure;
import io.northloop.alerting.model.Signal;
import io.northloop.alerting.port.Alerts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What two instances, a restart and a different order leave behind: the same as one that was never disturbed. */
@NorthloopTest
class WatchingTwiceTest {

    private static final int[] SCORES = {9, 3, 10, 0, 8, 5, 9, 7, 2, 10, 6, 9, 1, 10, 8, 3, 0, 9, 4, 10, 2, 6, 9, 5, 3};

    private final WatchedCentres centres;
    private final TakeAnswers takeAnswers;
    private final CheckMonth checkMonth;
    private final Alerts alerts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    @Autowired
    WatchingTwiceTest(
            WatchedCentres centres,
            TakeAnswers takeAnswers,
            CheckMonth checkMonth,
            Alerts alerts,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.centres = centres;
        this.takeAnswers = takeAnswers;
        this.checkMonth = checkMonth;
        this.alerts = alerts;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private int take(AlertSubject subject, int atMost) {
        return takeAnswers.take(new TakeAnswers.Command(subject, atMost));
    }

    @Test
    void a_restart_between_any_two_answers_changes_nothing() {
        AlertSubject centre = centres.centre("al-restart");
        centres.queue(centre, TestClock.START, SCORES);
        for (int place = 0; place < SCORES.length; place++) {
            assertThat(take(centre, 1)).isEqualTo(1);
        }
        assertThat(take(centre, 1)).isZero();
        assertThat(centres.sum(centre)).isCloseTo(centres.counted(centre, SCORES), within(1e-9));
    }

    @Test
    void what_is_rolled_back_did_not_happen() {
        AlertSubject centre = centres.centre("al-rolled");
        centres.queue(centre, TestClock.START, SCORES);
        transactions.executeWithoutResult(status -> {
            assertThat(take(centre, 100)).isEqualTo(SCORES.length);
            status.setRollbackOnly();
        });
        assertThat(centres.waiting(centre)).isEqualTo(SCORES.length);
        take(centre, 100);
        assertThat(centres.sum(centre)).isCloseTo(centres.counted(centre, SCORES), within(1e-9));
    }

    @Test
    void answers_are_taken_in_the_order_in_which_they_were_received() {
        AlertSubject centre = centres.centre("al-order");
        Instant at = TestClock.START;
        centres.queueOne(centre, at.plusSeconds(60), 3);
        centres.queueOne(centre, at, 10);
        take(centre, 100);
        assertThat(centres.sum(centre))
                .as("the promoter first, who takes nothing from 0")
                .isCloseTo(centres.counted(centre, 10, 3), within(1e-9))
                .isGreaterThan(centres.counted(centre, 3, 10));
        centres.queueOne(centre, at.minusSeconds(3600), 10);
        take(centre, 100);
        assertThat(centres.sum(centre))
                .as("one that arrives late is taken when it arrives")
                .isCloseTo(centres.counted(centre, 10, 3, 10), within(1e-9));
    }

    @Test
    void two_instances_take_each_answer_once() throws Exception {
        AlertSubject centre = centres.centre("al-two");
        int[] fall = new int[60];
        centres.queue(centre, TestClock.START, fall);
        Callable<Integer> instance = () -> {
            int taken = 0;
            while (centres.waiting(centre) > 0) {
                taken += take(centre, 3);
            }
            return taken;
        };
        List<Integer> taken = together(instance);
        assertThat(taken.stream().mapToInt(it -> it).sum()).isEqualTo(fall.length);
        assertThat(centres.sum(centre)).isCloseTo(centres.counted(centre, fall), within(1e-9));
        assertThat(jdbc.sql("select count(*) from alert where rule = 'NPS_FALL' and subject_ref = ?")
                        .param(centre.ref())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_second_open_alert_is_not_kept() {
        AlertSubject centre = new AlertSubject(AlertSubject.Kind.CENTRE, "al-unique");
        assertThat(alerts.add(raised(centre))).isTrue();
        assertThat(alerts.add(raised(centre))).isFalse();
        assertThat(alerts.lockOpen(AlertRule.CRISIS, centre)).isPresent();
    }

    private static Alert raised(AlertSubject subject) {
        LocalDate day = LocalDate.of(2026, 11, 2);
        Signal signal = new Signal(
                AlertRule.CRISIS,
                subject,
                AlertSeverity.ALARM,
                new Evidence(
                        TestClock.START,
                        day,
                        day,
                        Map.of(Measure.NPS, new Figure(-12.0, 80L, -30.0, -1.0)),
                        Optional.empty()));
        return Alert.note(signal, Optional.empty(), () -> new AlertId(UUID.randomUUID()))
                .alert();
    }

    /**
     * Twelve cases of one centre whose 24 hours ended in that month, five without contact; nobody else has any then.
     */
    @Test
    void a_month_is_looked_at_once_by_whichever_instance_comes_first() throws Exception {
        AlertSubject centre = centres.centre("al-month");
        YearMonth month = YearMonth.of(2041, 3);
        for (int number = 0; number < 12; number++) {
            jdbc.sql("""
                            insert into followup_case (id, response_id, unit_ref, survey_ref, kind, score, lowest_score,
                                consent, state, owner_ref, received_at, opened_at, due_at, first_contact_at, closed_at,
                                escalation, root_cause, action, version)
                            values (:id, :id, :unit, 'al-month', 'TRANSACTIONAL', 2, 2, false, 'CLOSED', 'al', '2041-03-10',
                                '2041-03-10', '2041-03-11', cast(:contact as timestamptz), '2041-03-12', 0, 'waiting', 'al', 0)""")
                    .param("id", UUID.randomUUID())
                    .param("unit", centre.ref())
                    .param("contact", number < 5 ? "2041-03-11T00:00:00Z" : "2041-03-10T12:00:00Z")
                    .update();
        }
        try {
            Instant at = Instant.parse("2041-04-01T00:00:00Z");
            List<Boolean> looked = together(() -> checkMonth.check(new CheckMonth.Command(month, at)));
            assertThat(looked).containsExactlyInAnyOrder(true, false);
            Alert.Snapshot alert = alerts.lockOpen(AlertRule.SLA_BREACHES, centre)
                    .orElseThrow()
                    .snapshot();
            assertThat(alert.evidence()).hasSize(1);
            Figure breaches = alert.evidence().getFirst().figure(Measure.BREACHES);
            assertThat(breaches.n()).isEqualTo(12);
            assertThat(breaches.value()).isCloseTo(5 / 12.0, within(1e-12));
        } finally {
            jdbc.sql("delete from followup_case where survey_ref = 'al-month'").update();
            jdbc.sql("delete from alert_month where month = ?")
                    .param(month.toString())
                    .update();
        }
    }

    /** What headquarters decided on a month's answers is looked at when the month after it is over. */
    @Test
    void suspicion_is_looked_at_when_headquarters_has_had_a_month_for_it() {
        AlertSubject doubted = centres.centre("al-doubted");
        AlertSubject other = centres.centre("al-undoubted");
        answered(doubted, 15, true);
        answered(doubted, 5, false);
        answered(other, 280, true);
        YearMonth judged = YearMonth.of(2043, 3);
        Instant at = Instant.parse("2043-06-01T00:00:00Z");
        try {
            checkMonth.check(new CheckMonth.Command(judged, at));
            assertThat(alerts.lockOpen(AlertRule.INTEGRITY_SIGNAL, doubted)).isEmpty();
            checkMonth.check(new CheckMonth.Command(judged.plusMonths(1), at));
            Evidence evidence = alerts.lockOpen(AlertRule.INTEGRITY_SIGNAL, doubted)
                    .orElseThrow()
                    .snapshot()
                    .evidence()
                    .getFirst();
            assertThat(evidence.from()).isEqualTo("2043-03-01");
            assertThat(evidence.to()).isEqualTo("2043-03-31");
            assertThat(evidence.figure(Measure.DOUBTED_ANSWERS)).isEqualTo(Figure.among(5, 20));
            assertThat(evidence.figure(Measure.P_VALUE).value()).isCloseTo(7.917136601e-7, within(1e-15));
            assertThat(alerts.lockOpen(AlertRule.INTEGRITY_SIGNAL, other)).isEmpty();
        } finally {
            jdbc.sql("delete from alert_month where month like '2043-%'").update();
        }
    }

    private void answered(AlertSubject centre, int answers, boolean trusted) {
        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, touchpoint, score, trusted)
                        select :unit, date '2043-03-10', 'TRANSACTIONAL', 'standard-transactional', '', 10, :trusted
                          from generate_series(1, :answers)""")
                .param("unit", centre.ref())
                .param("trusted", trusted)
                .param("answers", answers)
                .update();
    }

    private static <T> List<T> together(Callable<T> instance) throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Callable<T> atOnce = () -> {
            both.countDown();
            both.await();
            return instance.call();
        };
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<T> one = two.submit(atOnce);
            Future<T> other = two.submit(atOnce);
            return List.of(one.get(), other.get());
        }
    }
}
