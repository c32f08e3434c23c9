package io.northloop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser takes for a path of the site it is on, and what it does not. */
final class InnerAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/explorer",
                "/explorer?from=2026-01-01&unit=a:b%2Fc&who=account:hq",
                "/programmes/p@1/cockpit?wave=%E6%B3%A2",
                "/a//b?back=//evil.example",
                "/;a=b?[x]=(1)"
            })
    void a_path_from_the_root_is_ours(String address) {
        assertThat(InnerAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " /explorer",
                "explorer",
                "?a=b",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "/\t/evil.example",
                "/explorer\n",
                "/a\r\nSet-Cookie: a=b",
                "/a b",
                "/a#b",
                "/{a}",
                "/é",
                "https://evil.example/",
                "javascript:alert(1)"
            })
    void anything_else_is_not(String address) {
        assertThat(InnerAddress.isValid(address)).isFalse();
    }

    @Test
    void nothing_is_no_address() {
        assertThat(InnerAddress.isValid(null)).isFalse();
    }
}
