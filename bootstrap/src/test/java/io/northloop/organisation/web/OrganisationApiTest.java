package io.northloop.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NorthloopTest
class OrganisationApiTest {

    private final TestAccounts accounts;
    private final int port;

    @Autowired
    OrganisationApiTest(TestAccounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.port = port;
    }

    @Test
    void puts_units_and_people_by_their_reference() {
        Machine hr = machine("api-hr", null);
        assertThat(hr.put("/api/v1/units/put-east", "{\"kind\":\"REGION\",\"name\":\"East\"}")
                        .statusCode())
                .isEqualTo(201);
        String centre = "{\"kind\":\"CENTRE\",\"name\":\"浦东\",\"parentRef\":\"put-east\","
                + "\"timeZone\":\"Asia/Shanghai\",\"active\":true}";
        assertThat(hr.put("/api/v1/units/put-pudong", centre).statusCode()).isEqualTo(201);
        var again = hr.put("/api/v1/units/put-pudong", centre);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(Machine.json(again).get("name").asString()).isEqualTo("浦东");
        String person = "{\"name\":\"林晓\",\"post\":\"CENTRE_MANAGER\",\"unitRef\":\"put-pudong\",\"locale\":\"zh-CN\"}";
        assertThat(hr.put("/api/v1/people/put.lin", person).statusCode()).isEqualTo(201);
        assertThat(Machine.json(hr.get("/api/v1/people/put.lin")).get("unitRef").asString())
                .isEqualTo("put-pudong");
    }

    @Test
    void tells_every_fault_at_once() {
        Machine hr = machine("api-faults", null);
        var answer = hr.put(
                "/api/v1/units/api-faulty",
                "{\"kind\":\"CENTRE\",\"name\":\"\",\"parentRef\":\"api-nowhere\",\"timeZone\":\"Mars/Base\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pointers(answer)).contains("/name", "/timeZone");
        var unknown = hr.put("/api/v1/units/api-faulty", "{\"kind\":\"REGION\",\"name\":\"x\",\"colour\":\"red\"}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(pointers(unknown)).containsExactly("/colour");
        assertThat(hr.get("/api/v1/units/api-faulty").statusCode()).isEqualTo(404);
        var person = hr.put(
                "/api/v1/people/api-faulty",
                "{\"name\":\"A\",\"email\":\"a at b\",\"post\":\"KING\",\"deputyRef\":\"nobody-at-all\"}");
        assertThat(pointers(person)).contains("/email", "/post", "/deputyRef");
        assertThat(hr.put("/api/v1/units/cen_0123", "{\"kind\":\"REGION\",\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void refuses_what_somebody_changed_in_between() {
        Machine hr = machine("api-etag", null);
        hr.put("/api/v1/units/api-etag", "{\"kind\":\"REGION\",\"name\":\"One\"}");
        assertThat(hr.put("/api/v1/units/api-etag", "{\"kind\":\"REGION\",\"name\":\"Two\"}", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(hr.put("/api/v1/units/api-etag", "{\"kind\":\"REGION\",\"name\":\"Three\"}", "\"0\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void a_confined_client_knows_only_its_own_units() {
        accounts.region("api-own");
        accounts.centre("api-own-1", "api-own");
        accounts.region("api-other");
        accounts.centre("api-other-1", "api-other");
        Machine all = machine("api-unconfined", null);
        all.put(
                "/api/v1/people/api-stranger",
                "{\"name\":\"S\",\"post\":\"CENTRE_MANAGER\",\"unitRef\":\"api-other-1\"}");
        all.put("/api/v1/people/api-at-hq", "{\"name\":\"H\",\"post\":\"HQ_DESK\"}");
        Machine confined = machine("api-confined", "api-own");
        assertThat(refs(confined.get("/api/v1/units?limit=500"))).containsExactly("api-own", "api-own-1");
        assertThat(refs(confined.get("/api/v1/people"))).isEmpty();
        assertThat(confined.get("/api/v1/units/api-own-1").statusCode()).isEqualTo(200);
        for (String foreign : List.of(
                "/api/v1/units/api-other",
                "/api/v1/units/api-other-1",
                "/api/v1/people/api-stranger",
                "/api/v1/people/api-at-hq")) {
            assertThat(confined.get(foreign).statusCode()).as(foreign).isEqualTo(404);
        }
        assertThat(confined.put("/api/v1/units/api-other-1", "{\"kind\":\"CENTRE\",\"name\":\"Mine\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(confined.put("/api/v1/units/api-new", "{\"kind\":\"REGION\",\"name\":\"New\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(confined.put("/api/v1/people/api-stranger", "{\"name\":\"S\",\"post\":\"HQ_DESK\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private Machine machine(String id, @Nullable String unit) {
        return Machine.signedIn(port, id, accounts.client(id, unit));
    }

    private static List<String> refs(HttpResponse<String> list) {
        return StreamSupport.stream(Machine.json(list).get("items").spliterator(), false)
                .map(item -> item.get("ref").asString())
                .toList();
    }

    private static List<String> pointers(HttpResponse<String> problem) {
        return StreamSupport.stream(Machine.json(problem).get("errors").spliterator(), false)
                .map(error -> error.get("pointer").asString())
                .toList();
    }
}
