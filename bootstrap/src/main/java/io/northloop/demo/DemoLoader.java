package io.northloop.demo;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty demo home at its first start: everything in one transaction, so that there is never half a company.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger("io.northloop.start");

    private final OrganisationDirectory directory;
    private final TransactionTemplate transaction;
    private final DemoOrganisation organisation;
    private final DemoAccounts accounts;
    private final DemoCustomers customers;
    private final DemoVisits visits;
    private final DemoAnswers answers;
    private final DemoWaveRows waveRows;
    private final DemoAlerts alerts;
    private final DemoCases cases;
    private final DemoToday today;
    private final DemoFacts facts;
    private final DemoPropositions propositions;
    private final DemoProgrammes programmes;
    private final DemoPlans plans;
    private final DemoFactors factors;
    private final DemoBenchmarks benchmarks;
    private final DemoSuspicions suspicions;
    private final DemoFitness fitness;

    DemoLoader(
            OrganisationDirectory directory,
            TransactionTemplate transaction,
            DemoOrganisation organisation,
            DemoAccounts accounts,
            DemoCustomers customers,
            DemoVisits visits,
            DemoAnswers answers,
            DemoWaveRows waveRows,
            DemoAlerts alerts,
            DemoCases cases,
            DemoToday today,
            DemoFacts facts,
            DemoPropositions propositions,
            DemoProgrammes programmes,
            DemoPlans plans,
            DemoFactors factors,
            DemoBenchmarks benchmarks,
            DemoSuspicions suspicions,
            DemoFitness fitness) {
        this.directory = directory;
        this.transaction = transaction;
        this.organisation = organisation;
        this.accounts = accounts;
        this.customers = customers;
        this.visits = visits;
        this.answers = answers;
        this.waveRows = waveRows;
        this.alerts = alerts;
        this.cases = cases;
        this.today = today;
        this.facts = facts;
        this.propositions = propositions;
        this.programmes = programmes;
        this.plans = plans;
        this.factors = factors;
        this.benchmarks = benchmarks;
        this.suspicions = suspicions;
        this.fitness = fitness;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (directory.unit(new UnitRef(DemoCompany.FALLING_CENTRE)).isPresent()) {
            return;
        }
        log.info("Loading the demo company: 3 regions, 12 centres, 24 months …");
        Duration took = load();
        log.info("The demo company is loaded ({} s).", took.toSeconds());
    }

    /** Fills an empty home; says how long it took. */
    Duration load() {
        long start = System.nanoTime();
        List<DemoVisit> history = new DemoHistory(DemoComments.shipped()).visits();
        List<DemoWave> waves = new DemoWaves(history).waves();
        transaction.executeWithoutResult(status -> {
            timed("organisation", organisation::load);
            timed("accounts", accounts::load);
            timed("customers", customers::load);
            timed("visits", () -> visits.load(history));
            timed("answers", () -> answers.load(history));
            timed("programmes", programmes::load);
            timed("waves", () -> waveRows.load(waves));
            timed("alerts", () -> alerts.load(history));
            timed("categories", answers::categories);
            timed("cases", () -> cases.load(history, waves));
            timed("today", () -> today.load(history));
            timed("facts", () -> facts.load(history));
            timed("propositions", propositions::load);
            timed("plans", () -> plans.load(history, waves));
            timed("factors", factors::load);
            timed("benchmarks", benchmarks::load);
            timed("suspicions", suspicions::load);
            timed("fitness", fitness::load);
        });
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void timed(String part, Runnable load) {
        long start = System.nanoTime();
        load.run();
        log.debug("Demo: {} in {} ms", part, (System.nanoTime() - start) / 1_000_000);
    }
}
