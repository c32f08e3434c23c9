package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.application.RehearseAlerts;
import io.northloop.alerting.application.Rehearsing;
import io.northloop.alerting.model.Rehearsal;
import io.northloop.shared.bootstrap.DemoTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's two years before the rules that watch the present. */
@DemoTest
class DemoAlertsTest {

    private static final AlertSubject FALLING = new AlertSubject(AlertSubject.Kind.CENTRE, DemoCompany.FALLING_CENTRE);

    /** Its bad quarter begins. */
    private static final LocalDate FALL = LocalDate.of(2026, 4, 1);

    private final RehearseAlerts rehearse;
    private final JdbcClient jdbc;

    @Autowired
    DemoAlertsTest(RehearseAlerts rehearse, JdbcClient jdbc) {
        this.rehearse = rehearse;
        this.jdbc = jdbc;
    }

    @Test
    void headquarters_is_paged_for_the_falling_centre_within_two_quarters() {
        List<@Nullable Long> before = stored();
        long began = System.nanoTime();
        Rehearsal rehearsal = rehearse();
        System.out.printf("%d ms%n", (System.nanoTime() - began) / 1_000_000);
        print(rehearsal);

        assertThat(stored()).as("a rehearsal stores nothing").isEqualTo(before);
        assertThat(rehearsal.answers()).isGreaterThan(7_000);
        List<Rehearsal.Raised> paged = rehearsal.alerts().stream()
                .filter(raised -> raised.severity() == AlertSeverity.ALARM)
                .toList();
        assertThat(paged)
                .as("paged for the fall before the end of the second quarter after it began")
                .anySatisfy(raised -> {
                    assertThat(raised.rule()).isEqualTo(AlertRule.NPS_FALL);
                    assertThat(raised.subject()).isEqualTo(FALLING);
                    assertThat(raised.alarmedOn())
                            .isBetween(FALL, FALL.plusMonths(6).minusDays(1));
                });
    }

    @Test
    void few_others_page_headquarters() {
        Rehearsal rehearsal = rehearse();
        List<String> others = rehearsal.alerts().stream()
                .filter(raised -> raised.severity() == AlertSeverity.ALARM
                        && !raised.subject().equals(FALLING))
                .map(raised -> raised.rule() + " " + raised.subject())
                .toList();
        int watched = rehearsal.watched().values().stream().mapToInt(it -> it).sum();
        assertThat(watched).isEqualTo(112);
        // Ten in two years, of which five are centres and a region that do lie in the danger quadrant.
        assertThat(others).as("of %d watched quarters", watched).hasSizeLessThanOrEqualTo(10);
    }

    private Rehearsal rehearse() {
        Rehearsing rehearsing = rehearse.begin(YearMonth.of(2024, 7), Duration.ofDays(1));
        for (int month = 0; month < 24; month++) {
            rehearse.month(rehearsing);
        }
        return rehearsing.result();
    }

    private List<@Nullable Long> stored() {
        return jdbc.sql("""
                        select count(*) from alert union all select count(*) from alert_watch
                        union all select count(*) from alert_watch_day union all select count(*) from alert_answer
                        union all select count(*) from outbox_event
                        union all select count(*) from alert_page union all select count(*) from message""").query(Long.class).list();
    }

    private static void print(Rehearsal rehearsal) {
        System.out.printf(
                "replayed %s … %s: %d answers, %d alerts%n",
                rehearsal.from(),
                rehearsal.to(),
                rehearsal.answers(),
                rehearsal.alerts().size());
        rehearsal
                .rates()
                .forEach(rate -> System.out.printf(
                        "  %s %d, %.1f a year, %d watches, by chance %s%n",
                        rate.rule(), rate.alarms(), rate.perYear(), rate.watches(), rate.byChance()));
        rehearsal
                .watched()
                .forEach((kind, quarters) -> System.out.printf(
                        "  %s: %d watched quarters, %.4f alarms of a fall in each%n",
                        kind, quarters, rehearsal.alarmsPerQuarter(kind)));
        for (Rehearsal.Raised raised : rehearsal.alerts()) {
            System.out.printf(
                    "  %s %s %s, raised %s, paged %s%n",
                    raised.subject(),
                    raised.rule(),
                    raised.severity(),
                    raised.raisedOn(),
                    Objects.toString(raised.alarmedOn(), "never"));
        }
    }
}
