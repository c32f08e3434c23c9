package io.northloop.demo;

import io.northloop.organisation.UnitScope;
import io.northloop.programme.application.RecordServiceEvents;
import io.northloop.programme.application.ServiceEventReport;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Services that ended on the afternoon before the demo's clock starts, reported as a workshop system would: their
 * invitations leave within the first hours of the demo.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoToday {

    /** 14:05 in Shanghai: 18 hours later is 8:05, after the quiet hours. */
    private static final Instant FIRST =
            DemoCompany.END.minus(Duration.ofHours(19).plusMinutes(55));

    private static final Duration APART = Duration.ofMinutes(10);
    private static final int SERVICES_PER_CENTRE = 2;

    private final RecordServiceEvents recordServiceEvents;

    DemoToday(RecordServiceEvents recordServiceEvents) {
        this.recordServiceEvents = recordServiceEvents;
    }

    void load(List<DemoVisit> history) {
        Map<DemoCompany.Centre, Integer> lastCustomer = new HashMap<>();
        history.forEach(visit -> lastCustomer.put(visit.centre(), visit.customer()));
        List<ServiceEventReport> reports = new ArrayList<>();
        for (int round = 1; round <= SERVICES_PER_CENTRE; round++) {
            for (DemoCompany.Centre centre : DemoCompany.CENTRES) {
                int customer = DemoHistory.customerAfter(centre, lastCustomer.getOrDefault(centre, 0), round);
                reports.add(report(centre, customer, FIRST.plus(APART.multipliedBy(reports.size()))));
            }
        }
        recordServiceEvents.record(new RecordServiceEvents.Command(new UnitScope.Everything(), reports));
    }

    private static ServiceEventReport report(DemoCompany.Centre centre, int customer, Instant endedAt) {
        return new ServiceEventReport(
                "demo-today-" + customer,
                centre.ref(),
                DemoVisit.customerRef(customer),
                centre.adviser(customer % DemoCompany.ADVISERS_PER_CENTRE),
                "maintenance",
                DemoVisits.TOUCHPOINT,
                null,
                endedAt.atOffset(ZoneOffset.UTC),
                null,
                null,
                Map.of("promisedMinutes", 90, "waitedMinutes", 60 + customer % 90));
    }
}
