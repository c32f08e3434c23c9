package io.northloop.shared.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class DemoConfinementTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.2"})
    void the_demo_listens_to_this_machine(String address) {
        assertThatCode(() -> DemoConfinement.check(demo(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.20", "", "no-such-name.invalid"})
    void the_demo_listens_to_nobody_else(String address) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DemoConfinement.check(demo(address)))
                .withMessageContaining("whose passwords everybody knows");
    }

    @Test
    void a_demo_without_an_address_would_listen_to_all() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DemoConfinement.check(new MockEnvironment().withProperty("northloop.demo", "true")))
                .withMessageContaining("every address");
    }

    @Test
    void a_real_home_listens_where_it_is_told() {
        assertThatCode(() -> DemoConfinement.check(new MockEnvironment().withProperty("server.address", "0.0.0.0")))
                .doesNotThrowAnyException();
    }

    private static MockEnvironment demo(String address) {
        return new MockEnvironment().withProperty("northloop.demo", "true").withProperty("server.address", address);
    }
}
