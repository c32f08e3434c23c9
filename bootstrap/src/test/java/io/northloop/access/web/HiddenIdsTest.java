package io.northloop.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Senders choose ids, and the one they choose may belong to a row that the database hides from them. */
@NorthloopTest
class HiddenIdsTest {

    private static final String EVENT = """
            {"id": "%s", "centreRef": "%s", "customerRef": "wall-customer", "type": "MAINTENANCE",
             "endedAt": "2026-11-01T10:00:00+08:00"}
            """;
    private static final String ANSWER = """
            {"id": "%s", "surveyRef": "standard-transactional", "unitRef": "%s",
             "answeredAt": "2026-10-30T10:00:00+08:00", "answers": [{"question": "recommend", "value": 9}]}
            """;

    private final TestAccounts accounts;
    private final int port;

    @Autowired
    HiddenIdsTest(TestAccounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.port = port;
    }

    @Test
    void an_id_that_a_hidden_row_has_is_refused_and_no_error() {
        accounts.region("wall-ids");
        accounts.centre("wall-ids-1", "wall-ids");
        accounts.region("wall-others");
        accounts.centre("wall-others-1", "wall-others");
        Machine free = machine("wall-ids-free", null);
        Machine confined = machine("wall-ids-confined", "wall-ids");
        free.put("/api/v1/customers/wall-customer", "{\"name\":\"Chen Jing\",\"locale\":\"zh-CN\"}");
        String id = "wall-" + UUID.randomUUID();

        assertThat(free.post("/api/v1/responses", ANSWER.formatted(id, "wall-others-1"))
                        .statusCode())
                .isEqualTo(201);
        var taken = confined.post("/api/v1/responses", ANSWER.formatted(id, "wall-ids-1"));
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("response-id-taken");
        assertThat(confined.post("/api/v1/responses", ANSWER.formatted(id + "-b", "wall-ids-1"))
                        .statusCode())
                .isEqualTo(201);

        assertThat(free.post("/api/v1/service-events", EVENT.formatted(id, "wall-others-1"))
                        .statusCode())
                .isEqualTo(202);
        var event = confined.post("/api/v1/service-events", EVENT.formatted(id, "wall-ids-1"));
        assertThat(event.statusCode()).isEqualTo(409);
        assertThat(event.body()).contains("id-taken");
        // The very same event: that it is known is none of their business.
        assertThat(confined.post("/api/v1/service-events", EVENT.formatted(id, "wall-others-1"))
                        .body())
                .contains("unknown-centre");
        assertThat(confined.post("/api/v1/service-events", EVENT.formatted(id + "-b", "wall-ids-1"))
                        .statusCode())
                .isEqualTo(202);
    }

    private Machine machine(String name, @Nullable String unit) {
        return Machine.signedIn(port, name, accounts.client(name, unit));
    }
}
