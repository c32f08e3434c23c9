package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.application.ControlWave;
import io.northloop.programme.application.CustomerList;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.web.Looks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Pages of programmes and waves as a browser shows them: nothing sticks out, nothing is unreadable, nothing is blocked.
 */
@NorthloopTest
class ProgrammesInBrowserTest {

    private final Workshop workshop;
    private final TestProgrammes programmes;
    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final int port;

    @Autowired
    ProgrammesInBrowserTest(
            Workshop workshop,
            TestProgrammes programmes,
            TestAccounts accounts,
            TestAgenda agenda,
            @LocalServerPort int port) {
        this.workshop = workshop;
        this.programmes = programmes;
        this.accounts = accounts;
        this.agenda = agenda;
        this.port = port;
    }

    @Test
    void every_page_is_usable_by_everybody_on_every_device() {
        UnitRef centre = workshop.centre();
        ProgrammeRef lists = programmes.active("standard-relational", TestProgrammes.list());
        workshop.threeInTheAfternoon();
        WaveId sent = programmes.upload(
                lists,
                List.of(
                        new CustomerList.Line(2, workshop.customer().value(), centre.value()),
                        new CustomerList.Line(3, workshop.customer().value(), centre.value())));
        agenda.runDue();
        WaveId paused = programmes.upload(
                lists, List.of(new CustomerList.Line(2, workshop.customer().value(), centre.value())));
        programmes.step(paused, ControlWave.Step.PAUSE);
        ProgrammeRef quarterly = programmes.active("standard-csi", TestProgrammes.quarterly(centre, 1, 50));
        agenda.runDue();
        accounts.open("programmes-look-hq", Role.HQ, null);

        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list", "/programmes");
        pages.put("kinds", "/programmes/new");
        pages.put("new-services", "/programmes/new?kind=FINISHED_SERVICE");
        pages.put("new-poster", "/programmes/new?kind=OPEN_LINK");
        pages.put("one-lists", "/programmes/" + lists);
        pages.put("one-quarterly", "/programmes/" + quarterly);
        pages.put("edit", "/programmes/" + quarterly + "/edit");
        pages.put("upload", "/programmes/" + lists + "/waves/new");
        pages.put("wave-sent", "/waves/" + sent);
        pages.put("wave-paused", "/waves/" + paused);
        Looks looks = new Looks(port, "programme");
        looks.at("programmes-look-hq", TestAccounts.PASSWORD, pages);
        assertThat(looks.wrong()).isEmpty();
    }
}
