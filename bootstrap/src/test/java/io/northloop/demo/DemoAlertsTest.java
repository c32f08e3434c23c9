package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.application.Rehearsal;
import io.northloop.alerting.application.ReplayAlerts;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.bootstrap.DemoTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's two years before the rules that watch the present. */
@DemoTest
class DemoAlertsTest {

    private static final Viewer HQ = new Viewer.Staff(
            new AccountId(new UUID(0, 1)), "hq", Role.HQ, Optional.empty(), new UnitScope.Everything());
    private static final AlertSubject FALLING = new AlertSubject(AlertSubject.Kind.CENTRE, DemoCompany.FALLING_CENTRE);

    /** Its bad quarter begins. */
    private static final LocalDate FALL = LocalDate.of(2026, 4, 1);

    private final ReplayAlerts replay;
    private final JdbcClient jdbc;

    @Autowired
    DemoAlertsTest(ReplayAlerts replay, JdbcClient jdbc) {
        this.replay = replay;
        this.jdbc = jdbc;
    }

    @Test
    void headquarters_is_paged_for_the_falling_centre_within_two_quarters() {
        List<@Nullable Long> before = stored();
        Rehearsal rehearsal = rehearse();
        print(rehearsal);

        assertThat(stored()).as("a rehearsal stores nothing").isEqualTo(before);
        assertThat(rehearsal.answers()).isGreaterThan(7_000);
        List<Rehearsal.Raised> paged = rehearsal.alerts().stream()
                .filter(raised -> raised.alert().severity() == AlertSeverity.ALARM)
                .toList();
        assertThat(paged)
                .as("paged for the fall before the end of the second quarter after it began")
                .anySatisfy(raised -> {
                    assertThat(raised.alert().rule()).isEqualTo(AlertRule.NPS_FALL);
                    assertThat(raised.alert().subject()).isEqualTo(FALLING);
                    assertThat(raised.alarmedOn())
                            .isBetween(FALL, FALL.plusMonths(6).minusDays(1));
                });
    }

    @Test
    void few_others_page_headquarters() {
        Rehearsal rehearsal = rehearse();
        List<String> others = rehearsal.alerts().stream()
                .filter(raised -> raised.alert().severity() == AlertSeverity.ALARM
                        && !raised.alert().subject().equals(FALLING))
                .map(raised -> raised.alert().rule() + " " + raised.alert().subject())
                .toList();
        int watched = rehearsal.watched().values().stream().mapToInt(it -> it).sum();
        assertThat(watched).isEqualTo(112);
        // Ten in two years, of which five are centres and a region that do lie in the danger quadrant.
        assertThat(others).as("of %d watched quarters", watched).hasSizeLessThanOrEqualTo(10);
    }

    private Rehearsal rehearse() {
        return replay.replay(
                new ReplayAlerts.Command(HQ, YearMonth.of(2024, 7), YearMonth.of(2026, 6), Duration.ofDays(1)));
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
        rehearsal.byRule().forEach((rule, count) -> System.out.printf("  %s %d%n", rule, count));
        rehearsal
                .watched()
                .forEach((kind, quarters) -> System.out.printf(
                        "  %s: %d watched quarters, %.4f alarms of a fall in each%n",
                        kind, quarters, rehearsal.alarmsPerQuarter(kind)));
        for (Rehearsal.Raised raised : rehearsal.alerts()) {
            System.out.printf(
                    "  %s %s %s, raised %s, paged %s, %s%n",
                    raised.alert().subject(),
                    raised.alert().rule(),
                    raised.alert().severity(),
                    raised.raisedOn(),
                    Objects.toString(raised.alarmedOn(), "never"),
                    raised.alert().evidence().getLast().figures());
        }
    }
}
