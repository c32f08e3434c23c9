package io.northloop.response.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerDigestTest {

    private final Map<String, AnswerValue> values = new LinkedHashMap<>(Map.of("recommend", new AnswerValue.Points(9)));

    @Test
    void is_the_same_for_the_same_answer() {
        assertThat(digest(Language.EN)).isEqualTo(digest(Language.EN));
        assertThat(AnswerDigest.ofBytes(digest(Language.EN).bytes())).isEqualTo(digest(Language.EN));
        assertThat(digest(Language.EN).bytes()).hasSize(32);
    }

    @Test
    void differs_with_every_part() {
        AnswerDigest before = digest(Language.EN);
        assertThat(digest(Language.ZH_CN)).isNotEqualTo(before);
        assertThat(AnswerDigest.of(new Answers(values), Language.EN, Consent.NONE, List.of("x")))
                .isNotEqualTo(before);
        values.put("reason", new AnswerValue.Words("9"));
        assertThat(digest(Language.EN)).isNotEqualTo(before);
    }

    @Test
    void does_not_let_parts_run_together() {
        assertThat(AnswerDigest.of(new Answers(values), Language.EN, Consent.NONE, List.of("ab", "c")))
                .isNotEqualTo(AnswerDigest.of(new Answers(values), Language.EN, Consent.NONE, List.of("a", "bc")));
    }

    private AnswerDigest digest(Language language) {
        return AnswerDigest.of(new Answers(values), language, Consent.NONE);
    }
}
