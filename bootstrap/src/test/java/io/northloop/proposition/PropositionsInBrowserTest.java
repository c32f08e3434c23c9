package io.northloop.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Segments and value propositions as a browser shows them: nothing sticks out, nothing is unreadable or blocked. */
@NorthloopTest
class PropositionsInBrowserTest {

    private final TestAccounts accounts;
    private final int port;

    @Autowired
    PropositionsInBrowserTest(TestAccounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.port = port;
    }

    @Test
    void every_page_is_usable_by_everybody_on_every_device() {
        Machine machine = Machine.signedIn(port, "prp-look", accounts.client("prp-look", null));
        String segment = Machine.json(machine.post(
                        "/api/v1/segments",
                        "{\"name\":\"Looked at\",\"categories\":[\"PROMOTER\"],\"attributes\":{\"model\":\"N5\"}}"))
                .get("id")
                .asString();
        var drafted = machine.post("/api/v1/propositions", """
                {"title": "Back on the road", "segment": "%s", "ownerRef": null, "job": "Keep the vans on the road",
                 "promise": "Ready when promised", "components": {"price": "One price a year"},
                 "touchpoints": [{"touchpoint": "service-visit", "meaning": "Handed over in time", "target": 40},
                                 {"touchpoint": "billing", "meaning": "As offered", "measuredBy": "Complaints"}]}
                """.formatted(segment));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        String page = "/propositions/" + Machine.json(drafted).get("id").asString();
        accounts.open("prp-look-hq", Role.HQ, null);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("segments", "/segments?tiers=EXCELLENT&categories=PROMOTER");
        pages.put("segment", "/segments/" + segment);
        pages.put("segment-edit", "/segments/" + segment + "/edit");
        pages.put("propositions", "/propositions");
        pages.put("proposition", page);
        String promised = draftBesideActive(machine, segment);
        pages.put("proposition-draft-beside", promised);
        pages.put("proposition-former-version", promised + "?version=1");
        pages.put("proposition-edit", page + "/edit");
        pages.put("proposition-new", "/propositions/new?segment=" + segment);
        Looks looks = new Looks(port, "proposition");
        looks.at("prp-look-hq", TestAccounts.PASSWORD, pages);
        assertThat(looks.wrong()).isEmpty();
    }

    /** @return path of the page of a proposition whose second version is a draft */
    private static String draftBesideActive(Machine machine, String segment) {
        machine.put(
                "/api/v1/people/prp-look-owner",
                "{\"name\":\"Owner\",\"locale\":\"en\",\"post\":\"HQ_ANALYST\",\"active\":true}");
        String content = """
                {"title": "Back on the road", "segment": "%s", "ownerRef": "prp-look-owner", "job": "Vans on the road",
                 "promise": "Ready when promised",
                 "components": {"price": "1", "choice": "2", "convenience": "3", "sharedValues": "4", "experience": "5"},
                 "touchpoints": [{"touchpoint": "billing", "meaning": "As offered", "measuredBy": "Complaints", "target": 40}]}
                """.formatted(segment);
        String path = "/propositions/"
                + Machine.json(machine.post("/api/v1/propositions", content))
                        .get("id")
                        .asString();
        machine.post("/api/v1" + path + "/review", "");
        var active = machine.post("/api/v1" + path + "/activate", "");
        assertThat(active.statusCode()).as(active.body()).isEqualTo(200);
        String seen = active.headers().firstValue("ETag").orElseThrow();
        assertThat(machine.put("/api/v1" + path, content.replace("As offered", "As offered, line by line"), seen)
                        .statusCode())
                .isEqualTo(200);
        return path;
    }
}
