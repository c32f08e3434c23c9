package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.port.Ids;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Employees answer strictly anonymously. */
@NorthloopTest
class EmployeeAnswersTest {

    private static final String ANSWER = """
            {"id": "%s", "surveyRef": "employees-anonymous", "unitRef": "employees-centre",
             "answeredAt": "2026-10-30T10:00:00+08:00", "locale": "en",%s
             "answers": [{"question": "recommend", "value": 3}]}
            """;

    private final TestAccounts accounts;
    private final Ids ids;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    EmployeeAnswersTest(TestAccounts accounts, Ids ids, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.ids = ids;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void an_answer_of_an_employee_names_nobody() {
        accounts.region("employees-region");
        accounts.centre("employees-centre", "employees-region");
        Machine machine = Machine.signedIn(port, "employees", accounts.client("employees", null));
        machine.put("/api/v1/customers/employees-customer", "{\"name\":\"Both\"}");
        survey();
        HttpResponse<String> named = machine.post(
                "/api/v1/responses",
                ANSWER.formatted("e-1", "\"customerRef\": \"employees-customer\", \"adviserRef\": \"somebody\","));
        assertThat(named.statusCode()).as(named.body()).isEqualTo(422);
        assertThat(named.body()).contains("/customerRef", "/adviserRef", "answer-anonymous");
        HttpResponse<String> anonymous = machine.post("/api/v1/responses", ANSWER.formatted("e-1", ""));
        assertThat(anonymous.statusCode()).as(anonymous.body()).isEqualTo(201);
    }

    private void survey() {
        jdbc.sql("insert into survey (ref, kind, revision) values ('employees-anonymous', 'EMPLOYEE', 0)")
                .update();
        jdbc.sql("""
                        insert into survey_version (id, survey_ref, number, definition, published_at)
                        values (:id, 'employees-anonymous', 1, cast(:definition as jsonb), now())""").param("id", ids.next()).param("definition", """
                        {"titles": {"en": "E"}, "languages": ["en"], "questions": [{"code": "recommend",
                         "type": "RECOMMEND", "required": true, "texts": {"en": "?"}, "textsByCategory": {},
                         "choices": []}]}""").update();
    }
}
