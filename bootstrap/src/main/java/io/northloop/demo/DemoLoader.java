package io.northloop.demo;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty demo home at its first start: everything in one transaction, so that there is never half a company. */
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
    private final DemoCases cases;
    private final DemoToday today;

    DemoLoader(
            OrganisationDirectory directory,
            TransactionTemplate transaction,
            DemoOrganisation organisation,
            DemoAccounts accounts,
            DemoCustomers customers,
            DemoVisits visits,
            DemoAnswers answers,
            DemoCases cases,
            DemoToday today) {
        this.directory = directory;
        this.transaction = transaction;
        this.organisation = organisation;
        this.accounts = accounts;
        this.customers = customers;
        this.visits = visits;
        this.answers = answers;
        this.cases = cases;
        this.today = today;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (directory.unit(new UnitRef(DemoCompany.FALLING_CENTRE)).isPresent()) {
            return;
        }
        long start = System.nanoTime();
        log.info("Loading the demo company: 3 regions, 12 centres, 24 months …");
        transaction.executeWithoutResult(status -> load());
        log.info("The demo company is loaded ({} s).", (System.nanoTime() - start) / 1_000_000_000);
    }

    private void load() {
        List<DemoVisit> history = new DemoHistory(DemoComments.shipped()).visits();
        organisation.load();
        accounts.load();
        customers.load();
        visits.load(history);
        answers.load(history);
        cases.load(history);
        today.load(history);
    }
}
