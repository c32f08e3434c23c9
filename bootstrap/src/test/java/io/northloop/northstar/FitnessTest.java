package io.northloop.northstar;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From figures, cases and headquarters' answers to whether NPS fits a scope. */
@NorthloopTest
class FitnessTest {

    private static final String API = "/api/v1/north-star/fitness";

    private final TestAccounts accounts;
    private final FitnessYear year;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    FitnessTest(
            TestAccounts accounts,
            JdbcClient jdbc,
            OrganisationDirectory organisation,
            Clock clock,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.year = new FitnessYear(accounts, jdbc, organisation, clock);
        this.jdbc = jdbc;
        this.port = port;
    }

    @AfterEach
    void others_find_none_of_it() {
        year.remove();
    }

    @Test
    void a_scope_fits_once_its_figures_do_and_headquarters_has_answered() {
        year.good("fitness-east");
        Machine machine = machine("fitness-machine", null);
        Browser hq = signedIn("fitness-hq", Role.HQ, null);
        String centre = "?unit=fitness-east-one";

        JsonNode before = fitness(machine, centre);
        assertThat(before.get("verdict").asString()).isEqualTo("WITH_CARE");
        assertThat(texts(before.get("reasons"))).containsExactly("CHOICE", "CAPTIVE", "UNDERSTANDING");
        JsonNode figures = before.get("figures");
        assertThat(List.of(
                        figures.get("answers").asLong(),
                        figures.get("invited").asLong(),
                        figures.get("responded").asLong(),
                        figures.get("quarters").asLong(),
                        figures.get("toContact").asLong(),
                        figures.get("contactedInTime").asLong(),
                        figures.get("toExplain").asLong(),
                        figures.get("explained").asLong()))
                .containsExactly(40L, 100L, 31L, 4L, 8L, 8L, 8L, 8L);
        assertThat(before.get("from").asString())
                .isEqualTo(year.quarters().getFirst().firstDay().toString());
        assertThat(before.get("to").asString())
                .isEqualTo(year.quarters().getLast().lastDay().toString());
        assertThat(hq.get("/fitness" + centre).body())
                .contains("Use with care", "Whether customers can choose is not fully answered", "31.0% (31 of 100")
                .contains("100.0% of unhappy customers contacted within 24 hours (8 of 8)");

        answer(
                hq,
                "fitness-east",
                0,
                Map.of("CAN_CHOOSE", "YES", "BUNDLED", "NO", "CAPTIVE", "NO", "UNDERSTOOD", "YES"));
        JsonNode fit = fitness(machine, centre);
        assertThat(fit.get("verdict").asString())
                .as("the region's answers hold")
                .isEqualTo("FIT");
        assertThat(fit.get("carriesGoal").asBoolean()).isTrue();
        assertThat(fit.get("answers").get(0).get("fromUnitRef").asString()).isEqualTo("fitness-east");
        assertThat(hq.get("/fitness" + centre).body()).contains("Fit: NPS tells something here", "fitness-hq");

        answer(hq, "fitness-east-one", 0, Map.of("CAPTIVE", "YES", "CAPTIVE-remark", "The only workshop in town"));
        JsonNode captive = fitness(machine, centre);
        assertThat(captive.get("verdict").asString()).isEqualTo("NOT_FIT");
        assertThat(captive.get("carriesGoal").asBoolean()).isFalse();
        assertThat(texts(captive.get("reasons"))).containsExactly("CAPTIVE");
        assertThat(hq.get("/fitness" + centre).body()).contains("Not fit", "The only workshop in town");
        assertThat(fitness(machine, "?unit=fitness-east").get("verdict").asString())
                .as("a centre says nothing of its region")
                .isEqualTo("FIT");

        assertThat(post(hq, "fitness-east-one", 0, Map.of("CAPTIVE", "NO")).statusCode())
                .as("answered meanwhile")
                .isEqualTo(412);
        answer(hq, "fitness-east-one", 1, Map.of("CAPTIVE", "", "CAPTIVE-remark", ""));
        assertThat(fitness(machine, centre).get("verdict").asString())
                .as("taken back: the region's holds again")
                .isEqualTo("FIT");
        assertThat(jdbc.sql("""
                        select details ->> 'CAPTIVE' from audit_entry
                        where action = 'fitness.answered' and subject = 'fitness-east-one' order by number""").query(String.class).list()).containsExactly("YES", "taken back");
    }

    @Test
    void a_touchpoint_is_judged_by_its_own_answers_and_cases() {
        year.good("fitness-south");
        Machine machine = machine("fitness-touch", null);
        Browser hq = signedIn("fitness-touch-hq", Role.HQ, null);
        Map<String, String> whole =
                new TreeMap<>(Map.of("CAN_CHOOSE", "YES", "BUNDLED", "NO", "CAPTIVE", "NO", "UNDERSTOOD", "YES"));
        answer(hq, null, 0, whole);
        assertThat(fitness(machine, "?unit=fitness-south&touchpoint=service-visit")
                        .get("verdict")
                        .asString())
                .as("what the company said holds for every touchpoint")
                .isEqualTo("FIT");
        Instant in = year.within(year.quarters().getLast());
        year.aCase("fitness-south-one", "TRANSACTIONAL", "billing", in, in.plusSeconds(86_400));

        Map<String, String> bundled = new TreeMap<>(Map.of("touchpoint", "billing", "BUNDLED", "YES"));
        answer(hq, "fitness-south", 0, bundled);
        JsonNode billing = fitness(machine, "?unit=fitness-south-one&touchpoint=billing");
        assertThat(billing.get("verdict").asString()).isEqualTo("NOT_FIT");
        assertThat(texts(billing.get("reasons")))
                .as("no answer of this touchpoint; its one case was contacted a moment too late")
                .containsExactly("CHOICE", "SAMPLE", "RESPONSE_RATE", "CADENCE", "CLOSED_LOOP");
        assertThat(billing.get("figures").get("toContact").asLong()).isEqualTo(1);
        assertThat(billing.get("figures").get("explained").asLong()).isEqualTo(1);
        JsonNode all = fitness(machine, "?unit=fitness-south-one");
        assertThat(all.get("verdict").asString())
                .as("8 of 9 in time are less than 90 %")
                .isEqualTo("WITH_CARE");
        assertThat(texts(all.get("reasons"))).containsExactly("CLOSED_LOOP");
        assertThat(hq.get("/fitness?unit=fitness-south-one&touchpoint=billing").body())
                .contains("Customers cannot choose", "There are too few answers for a score", "Scored answers: 0")
                .as("the cases of the unit, which the list of cases filters by")
                .contains("/cases?state=ANY&amp;unit=fitness-south-one\"");
        assertThat(hq.get("/cases?state=ANY&unit=fitness-south-one").body())
                .contains("value=\"fitness-south-one\" selected=\"selected\"");
    }

    @Test
    void a_form_that_is_refused_says_why_and_keeps_what_was_typed() {
        accounts.region("fitness-form");
        Browser hq = signedIn("fitness-form-hq", Role.HQ, null);
        HttpResponse<String> orphan =
                post(hq, "fitness-form", 0, Map.of("CAPTIVE", "", "CAPTIVE-remark", "Nobody else"));
        assertThat(orphan.statusCode()).isEqualTo(422);
        assertThat(orphan.body()).contains("A remark needs an answer", "Nobody else");
        HttpResponse<String> unread = post(hq, "fitness-form", 0, Map.of("CAPTIVE", "MAYBE"));
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("Must be one of: YES");
        String longest = "x".repeat(301);
        assertThat(post(hq, "fitness-form", 0, Map.of("CAPTIVE", "NO", "CAPTIVE-remark", longest))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(hq, "fitness-nowhere", 0, Map.of("CAPTIVE", "NO")).statusCode())
                .isEqualTo(404);
    }

    private static void answer(Browser hq, @Nullable String unit, int seen, Map<String, String> fields) {
        HttpResponse<String> answered = post(hq, unit, seen, fields);
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(302);
    }

    private static HttpResponse<String> post(
            Browser browser, @Nullable String unit, int seen, Map<String, String> fields) {
        Map<String, String> sent = new TreeMap<>(fields);
        sent.put("seen", Integer.toString(seen));
        if (unit != null) {
            sent.put("unit", unit);
        }
        return browser.post("/fitness", sent);
    }

    private static JsonNode fitness(Machine machine, String scope) {
        HttpResponse<String> found = machine.get(API + scope);
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        return Machine.json(found);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private Machine machine(String id, @Nullable String unit) {
        return Machine.signedIn(port, id, accounts.client(id, unit));
    }

    private Browser signedIn(String name, Role role, @Nullable String unit) {
        accounts.open(name, role, unit);
        Browser browser = new Browser(port);
        browser.signIn(name, TestAccounts.PASSWORD);
        return browser;
    }
}
