package io.northloop.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Signal;
import io.northloop.alerting.model.ZoneRule;
import io.northloop.alerting.port.Alerts;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.CsiStanding;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.ScoreCounts;
import io.northloop.measurement.Zone;
import io.northloop.measurement.ZoneCuts;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.Tally;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An alert about a zone of the quadrant tells which cuts it went by, whatever headquarters cuts by now. */
@NorthloopTest
class ZoneAlertTest {

    private final TestAccounts accounts;
    private final Alerts alerts;
    private final int port;

    @Autowired
    ZoneAlertTest(TestAccounts accounts, Alerts alerts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.alerts = alerts;
        this.port = port;
    }

    /** 20 promoters, 30 passives and 30 detractors: NPS −12.5. The index of 770 is low only by a cut of 780. */
    @Test
    void the_cuts_stand_in_its_evidence() {
        accounts.region("za-region");
        accounts.centre("za-centre", "za-region");
        ZoneCuts cuts = new ZoneCuts(new BigDecimal("25.5"), new BigDecimal("780"), 3);
        CsiFigure csi = new CsiFigure(
                1,
                80L,
                0L,
                new BigDecimal("770"),
                new BigDecimal("770.0"),
                new MeanInterval(762, 778, Confidence.P95),
                36.0,
                4.0,
                8.0,
                null,
                false,
                true,
                List.of());
        AlertSubject centre = new AlertSubject(AlertSubject.Kind.CENTRE, "za-centre");
        Signal signal = new ZoneRule(
                        LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), Instant.parse("2026-09-30T16:00:00Z"))
                .entered(List.of(), Map.of(centre, new CsiStanding(nps(), csi, Zone.DISASTER, true, cuts)))
                .getFirst();
        AlertId id = new AlertId(UUID.randomUUID());
        alerts.add(Alert.note(signal, Optional.empty(), () -> id).alert());

        accounts.open("za-hq", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("za-hq", TestAccounts.PASSWORD);
        assertThat(hq.get("/alerts/" + id).body())
                .contains("NPS −12.5", "CSI 770", "crisis handling", "the cuts: NPS +25.5, index 780.0 (version 3)")
                .contains("/answers?unit=za-centre&amp;kind=CSI&amp;from=2026-07-01&amp;to=2026-09-30");
        assertThat(hq.get("/alerts/" + id + "/export/course?format=csv").statusCode())
                .as("a zone has no sum")
                .isEqualTo(404);

        Machine machine = Machine.signedIn(port, "za-client", accounts.client("za-client", null));
        JsonNode figures = Machine.json(machine.get("/api/v1/alerts/" + id)).at("/evidence/0/figures");
        assertThat(figures.at("/NPS_CUT/value").asDouble()).isEqualTo(25.5);
        assertThat(figures.at("/CSI_CUT/value").asDouble()).isEqualTo(780);
        assertThat(figures.at("/CUTS_VERSION/value").asInt()).isEqualTo(3);

        Looks looks = new Looks(port, "alerting");
        looks.at("za-hq", TestAccounts.PASSWORD, Map.of("zone", "/alerts/" + id));
        assertThat(looks.wrong()).isEmpty();
    }

    private static NpsFigure nps() {
        ScoreCounts scores = new ScoreCounts(List.of(0L, 0L, 0L, 30L, 0L, 0L, 0L, 0L, 30L, 0L, 20L));
        return new NpsFigures(Confidence.P95, IntervalMethod.ADJUSTED_WALD, Audience.HQ)
                .of(new Tally(scores, Optional.empty()));
    }
}
