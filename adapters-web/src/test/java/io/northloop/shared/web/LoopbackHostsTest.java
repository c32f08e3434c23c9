package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoopbackHostsTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
    void lets_requests_to_this_machine_in(String host) throws Exception {
        assertThat(statusFor(host)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo.example.com", "127.0.0.1.example.com", "localhost.evil.example", "0.0.0.0"})
    void refuses_any_other_name(String host) throws Exception {
        assertThat(statusFor(host)).isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.20", "203.0.113.9", "2001:db8::1"})
    void refuses_other_machines_whatever_name_they_use(String visitor) throws Exception {
        assertThat(statusFor("127.0.0.1", visitor)).isEqualTo(421);
    }

    @Test
    void lets_this_machine_in_by_ipv6() throws Exception {
        assertThat(statusFor("[::1]", "0:0:0:0:0:0:0:1")).isEqualTo(200);
    }

    private static int statusFor(String host) throws Exception {
        return statusFor(host, "127.0.0.1");
    }

    private static int statusFor(String host, String visitor) throws Exception {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setRemoteAddr(visitor);
        var response = new MockHttpServletResponse();
        new LoopbackHosts().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
