package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Factors from being pinned to being retired, and who sees which. Each test has years of its own. */
@NorthloopTest
class FactorApiTest {

    private static final String FACTORS = "/api/v1/factors";

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    FactorApiTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    private Machine machine(String name, String unit) {
        return Machine.signedIn(port, name, accounts.client(name, unit.isEmpty() ? null : unit));
    }

    private static String body(String title, String from, String to, String rest) {
        String end = to.isEmpty() ? "null" : "\"" + to + "\"";
        return "{\"kind\":\"DISRUPTION\",\"title\":\"%s\",\"from\":\"%s\",\"to\":%s%s}"
                .formatted(title, from, end, rest);
    }

    private static String pin(Machine machine, String title, String from, String to, String rest) {
        HttpResponse<String> reply = machine.post(FACTORS, body(title, from, to, rest));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
        return Machine.json(reply).get("id").asString();
    }

    private static List<String> titles(Machine machine, String query) {
        HttpResponse<String> reply = machine.get(FACTORS + "?" + query);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return Machine.json(reply)
                .get("items")
                .valueStream()
                .map(item -> item.get("title").asString())
                .toList();
    }

    private static List<String> faults(HttpResponse<String> reply) {
        return Machine.json(reply)
                .get("errors")
                .valueStream()
                .map(fault -> fault.get("pointer").asString() + " "
                        + fault.get("code").asString())
                .toList();
    }

    @Test
    void a_factor_is_pinned_said_otherwise_and_retired() {
        Machine hq = machine("factor-life", "");
        String id = pin(hq, "Strike at the port", "1931-03-01", "1931-03-09", ",\"note\":\"Parts are late\"");
        String path = FACTORS + "/" + id;
        HttpResponse<String> read = hq.get(path);
        assertThat(read.headers().firstValue("ETag")).contains("\"0\"");
        JsonNode factor = Machine.json(read);
        assertThat(factor.get("origin").asString()).isEqualTo("EXTERNAL");
        assertThat(factor.get("note").asString()).isEqualTo("Parts are late");
        assertThat(factor.get("unitRef").isNull()).isTrue();

        String longer = body("Strike at the port", "1931-03-01", "1931-03-20", "");
        assertThat(hq.put(path, longer).statusCode()).isEqualTo(428);
        HttpResponse<String> changed = hq.put(path, longer, "\"0\"");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(Machine.json(changed).get("to").asString()).isEqualTo("1931-03-20");
        HttpResponse<String> stale = hq.put(path, body("Strike", "1931-03-01", "1931-03-20", ""), "\"0\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(faults(stale)).containsExactly("/title now-is");

        String days = "from=1931-01-01&to=1931-12-31";
        assertThat(titles(hq, days)).containsExactly("Strike at the port");
        HttpResponse<String> retired = hq.post(path + "/retire", "");
        assertThat(retired.statusCode()).as(retired.body()).isEqualTo(200);
        assertThat(Machine.json(retired).get("retiredAt").isNull()).isFalse();
        assertThat(titles(hq, days)).isEmpty();
        assertThat(titles(hq, days + "&retired=true")).containsExactly("Strike at the port");
        assertThat(hq.put(path, longer, "\"2\"").statusCode()).isEqualTo(409);
        assertThat(hq.post(path + "/retire", "").statusCode()).isEqualTo(409);
        assertThat(jdbc.sql(
                                "select action || ' ' || (details ->> 'title') from audit_entry where subject = ? order by number")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "factor.kept Strike at the port",
                        "factor.kept Strike at the port",
                        "factor.retired Strike at the port");
    }

    @Test
    void everything_that_is_wrong_is_named_and_nothing_stored() {
        Machine hq = machine("factor-wrong", "");
        HttpResponse<String> refused = hq.post(FACTORS, """
                {"title": " ", "from": "1932-05-02", "to": "1932-05-01", "unitRef": "nowhere", "programmeRef": "no such",
                 "touchpoint": "moon"}""");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "/kind required",
                        "/title required",
                        "/to period-reversed",
                        "/unitRef unknown-unit",
                        "/programmeRef unknown-programme",
                        "/touchpoint unknown-touchpoint");
        assertThat(titles(hq, "from=1932-01-01&to=1932-12-31")).isEmpty();
        assertThat(hq.post(FACTORS, "{\"kind\":\"RUMOUR\"}").statusCode()).isEqualTo(400);
        assertThat(hq.get(FACTORS + "?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(hq.get(FACTORS + "?unit=nowhere").statusCode()).isEqualTo(404);
        assertThat(hq.get(FACTORS + "/fct_" + "0".repeat(32)).statusCode()).isEqualTo(404);
    }

    @Test
    void days_bear_on_a_figure_from_the_first_to_the_last_that_they_share() {
        Machine hq = machine("factor-days", "");
        pin(hq, "Closed road", "1933-06-10", "1933-06-20", "");
        pin(hq, "Still so", "1933-09-01", "", "");
        assertThat(titles(hq, "from=1933-01-01&to=1933-06-09")).isEmpty();
        assertThat(titles(hq, "from=1933-01-01&to=1933-06-10")).containsExactly("Closed road");
        assertThat(titles(hq, "from=1933-06-20&to=1933-06-30")).containsExactly("Closed road");
        assertThat(titles(hq, "from=1933-06-21&to=1933-08-31")).isEmpty();
        assertThat(titles(hq, "from=1933-01-01&to=1933-12-31")).containsExactly("Still so", "Closed road");
        // It lasts: it bears on what comes decades later.
        String last = Machine.json(hq.get(FACTORS + "?from=1949-01-01&to=1949-01-01&limit=500"))
                .toString();
        assertThat(last).contains("Still so").doesNotContain("Closed road");
        String id = Machine.json(hq.get(FACTORS + "?from=1933-09-01&to=1933-09-01"))
                .get("items")
                .get(0)
                .get("id")
                .asString();
        hq.post(FACTORS + "/" + id + "/retire", "");
    }

    @Test
    void each_sees_the_factors_of_the_own_units_of_those_above_and_of_the_company() {
        accounts.region("factor-east");
        accounts.centre("factor-east-a", "factor-east");
        accounts.centre("factor-east-b", "factor-east");
        accounts.region("factor-west");
        accounts.centre("factor-west-c", "factor-west");
        Machine hq = machine("factor-hq", "");
        pin(hq, "company", "1934-01-01", "1934-01-31", "");
        for (String unit : List.of("factor-east", "factor-east-a", "factor-east-b", "factor-west-c")) {
            pin(hq, unit, "1934-01-01", "1934-01-31", ",\"unitRef\":\"" + unit + "\"");
        }
        String days = "from=1934-01-01&to=1934-12-31";
        String all = "&limit=10";
        assertThat(titles(hq, days + all))
                .containsExactlyInAnyOrder("company", "factor-east", "factor-east-a", "factor-east-b", "factor-west-c");
        assertThat(titles(hq, days + "&unit=factor-east"))
                .containsExactlyInAnyOrder("company", "factor-east", "factor-east-a", "factor-east-b");
        assertThat(titles(hq, days + "&unit=factor-east-a"))
                .containsExactlyInAnyOrder("company", "factor-east", "factor-east-a");

        Machine region = machine("factor-region", "factor-east");
        assertThat(titles(region, days))
                .containsExactlyInAnyOrder("company", "factor-east", "factor-east-a", "factor-east-b");
        Machine centre = machine("factor-centre", "factor-east-a");
        assertThat(titles(centre, days)).containsExactlyInAnyOrder("company", "factor-east", "factor-east-a");
        assertThat(titles(centre, days + "&unit=factor-east-a"))
                .containsExactlyInAnyOrder("company", "factor-east", "factor-east-a");
        assertThat(centre.get(FACTORS + "?unit=factor-west-c").statusCode()).isEqualTo(404);
        assertThat(centre.get(FACTORS + "?unit=factor-east-b").statusCode()).isEqualTo(404);
        assertThat(centre.post(FACTORS, body("mine", "1934-02-01", "", "")).statusCode())
                .isEqualTo(403);
        assertThat(titles(hq, "from=1934-02-01&to=1934-02-28")).isEmpty();
    }

    @Test
    void a_list_goes_on_where_it_ended() {
        Machine hq = machine("factor-pages", "");
        for (int day = 1; day <= 5; day++) {
            pin(hq, "day " + day, "1935-01-0" + day, "1935-01-0" + day, "");
        }
        String days = FACTORS + "?from=1935-01-01&to=1935-12-31&limit=2";
        JsonNode first = Machine.json(hq.get(days));
        JsonNode second =
                Machine.json(hq.get(days + "&cursor=" + first.get("next").asString()));
        JsonNode third =
                Machine.json(hq.get(days + "&cursor=" + second.get("next").asString()));
        assertThat(List.of(first, second, third))
                .extracting(page -> page.get("items").get(0).get("title").asString())
                .containsExactly("day 5", "day 3", "day 1");
        assertThat(third.get("next").isNull()).isTrue();
        assertThat(hq.get(days + "&cursor=eA").statusCode()).isEqualTo(400);
    }

    @Test
    void a_programme_and_a_touchpoint_narrow_it_down() {
        Machine hq = machine("factor-narrow", "");
        String programme = ",\"programmeRef\":\"standard-transactional\"";
        pin(hq, "asked otherwise", "1936-01-01", "1936-01-31", programme);
        pin(hq, "new bill", "1936-01-01", "1936-01-31", ",\"touchpoint\":\"billing\"");
        String days = "from=1936-01-01&to=1936-12-31";
        assertThat(titles(hq, days)).containsExactlyInAnyOrder("asked otherwise", "new bill");
        assertThat(titles(hq, days + "&programme=another")).containsExactly("new bill");
        assertThat(titles(hq, days + "&programme=standard-transactional"))
                .containsExactlyInAnyOrder("asked otherwise", "new bill");
        assertThat(titles(hq, days + "&touchpoint=delivery")).containsExactly("asked otherwise");
    }
}
