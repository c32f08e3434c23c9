package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Outside demo mode nothing of the demo is there. */
@NorthloopTest
class NoDemoTest {

    private final TestAccounts accounts;
    private final int port;

    @Autowired
    NoDemoTest(TestAccounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.port = port;
    }

    @Test
    void there_is_no_clock_to_move_and_no_mail_to_read() {
        Machine machine = Machine.signedIn(port, "no-demo", accounts.client("no-demo", null));

        assertThat(machine.get("/api/v1/demo/clock").statusCode()).isEqualTo(404);
        assertThat(machine.post("/api/v1/demo/clock", "{\"advance\":\"PT1H\"}").statusCode())
                .isEqualTo(404);
        assertThat(machine.get("/api/v1/demo/messages").statusCode()).isEqualTo(404);
    }
}
