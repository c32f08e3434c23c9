package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page that fails while it is written. */
@NorthloopTest
class FailedPageTest {

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    FailedPageTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    /** Its template fails at an alert without evidence, long after the head of the page. */
    @Test
    void it_is_the_page_of_errors_and_no_part_of_itself() {
        accounts.open("failed-hq", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("failed-hq", TestAccounts.PASSWORD);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into alert (id, rule, subject_kind, subject_ref, severity, state, raised_at, ended_at,
                            ended_by)
                        values (?, 'CRISIS', 'CENTRE', 'failed', 'WATCH', 'LAPSED', '2100-01-01', '2100-01-01',
                            'failed')""").param(id).update();
        try {
            HttpResponse<String> page = hq.get("/alerts");
            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.body()).contains("</html>").doesNotContain("/alerts/replay");
        } finally {
            jdbc.sql("delete from alert where id = ?").param(id).update();
        }
    }
}
