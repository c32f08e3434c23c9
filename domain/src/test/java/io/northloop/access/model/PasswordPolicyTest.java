package io.northloop.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "上海到杭州要一个小时左右吧", "x7#kQ9!mZ2$w"})
    void takes_long_passwords_of_any_characters(String password) {
        assertThat(faults(password)).isEmpty();
    }

    @Test
    void refuses_short_ones_by_characters_not_bytes() {
        assertThat(faults("abcdefgh1jk")).containsExactly("password-too-short");
        assertThat(faults("上海到杭州")).contains("password-too-short");
    }

    @Test
    void refuses_what_bcrypt_would_cut_off() {
        assertThat(faults("abcd".repeat(18))).isEmpty();
        assertThat(faults("abcd".repeat(18) + "e")).containsExactly("password-too-long");
        assertThat(faults("长安街上的路灯亮了".repeat(3))).containsExactly("password-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PasswordPassword", "123456789012", "aaaaaaaaaaaaaa", "abcdefghijklmno", "ababababababab"})
    void refuses_what_everybody_tries_first(String password) {
        assertThat(faults(password)).contains("password-guessed-first");
    }

    @Test
    void refuses_the_user_name_inside() {
        assertThat(faults("my Lin.Xiao 2026!")).containsExactly("password-holds-the-name");
    }

    private static List<String> faults(String password) {
        Faults faults = new Faults();
        PasswordPolicy.check(faults, password, "lin.xiao");
        return faults.found().stream().map(Fault::code).toList();
    }
}
