package io.northloop.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedAccessLogTest {

    @ParameterizedTest
    @CsvSource({
        "/s/SECRETSECRETSECRETSECRET, /s/…",
        "/s/SECRETSECRETSECRETSECRET/thanks, /s/…/thanks",
        "/public/v1/surveys/SECRET/response, /public/v1/surveys/…/response",
        "/c/SECRETSECRETSECRETSECRET26, /c/…",
        "/opt-out/SECRET, /opt-out/…",
        "/surveys/standard-transactional, /surveys/standard-transactional"
    })
    void secrets_of_links_do_not_appear(String path, String written) {
        assertThat(MaskedPath.masked(path)).isEqualTo(written);
    }

    @Test
    void every_pattern_writes_the_masked_path_and_no_referrer() {
        assertThat(MaskedAccessLog.masked("combined"))
                .isEqualTo("%h %l %u %t \"%m %{northloop.masked-path}r %H\" %s %b \"%{User-Agent}i\"");
        assertThat(MaskedAccessLog.masked("%U%q \"%{Referer}i\" %D")).isEqualTo("%{northloop.masked-path}r %D");
    }
}
