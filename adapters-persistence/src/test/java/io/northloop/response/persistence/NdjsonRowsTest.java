package io.northloop.response.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.response.model.ImportRow;
import io.northloop.shared.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NdjsonRowsTest {

    private static final String LINES = """
            {"id":"a1","recommend":9,"facts":{"day":"2026-05-13"},"none":null}
            not json
            [1]

            {"id":"a2","answers":[{"question":"recommend","value":3},{"question":"reason","value":"slow"}]}
            """;

    @Test
    void reads_fields_inside_of_objects_and_lists_of_answers() throws IOException {
        List<ImportRow> rows = new ArrayList<>();
        new NdjsonRows(new StringReader(LINES), () -> 0)
                .rows(Set.of("id", "recommend", "facts.day", "answers.recommend", "answers.reason", "none"), rows::add);
        assertThat(rows).extracting(ImportRow::line).containsExactly(1L, 2L, 3L, 5L);
        assertThat(rows.getFirst().cells())
                .isEqualTo(Map.of("id", "a1", "recommend", "9", "facts.day", "2026-05-13", "none", ""));
        assertThat(rows.get(1).malformed()).contains(Fault.at("", "import-not-json"));
        assertThat(rows.get(2).malformed()).contains(Fault.at("", "import-not-json"));
        assertThat(rows.get(3).cells())
                .isEqualTo(Map.of("id", "a2", "answers.recommend", "3", "answers.reason", "slow"));
    }

    @Test
    void a_list_of_plain_values_is_one_text_and_any_other_list_spoils_its_row() throws IOException {
        List<ImportRow> rows = new ArrayList<>();
        String lines = """
                {"id":"b1","causes":["price","wait",null],"answers":[{"question":"causes","value":["a","b"]}]}
                {"id":"b2","causes":[["price"]]}
                {"id":"b3","causes":[{"code":"price"}],"unread":[{}]}
                {"id":"b4","causes":[],"unread":[{}]}
                """;
        new NdjsonRows(new StringReader("\uFEFF" + lines), () -> 0)
                .rows(Set.of("id", "causes", "answers.causes"), rows::add);
        assertThat(rows.getFirst().cells())
                .isEqualTo(Map.of("id", "b1", "causes", "price|wait", "answers.causes", "a|b"));
        assertThat(rows.get(1).malformed()).contains(Fault.at("causes", "import-list-unreadable", "causes"));
        assertThat(rows.get(2).malformed()).contains(Fault.at("causes", "import-list-unreadable", "causes"));
        assertThat(rows.get(3).cells()).isEqualTo(Map.of("id", "b4", "causes", ""));
        assertThat(rows.get(3).malformed()).isEmpty();
        assertThat(new NdjsonRows(new StringReader(lines), () -> 0).headers()).contains("causes");
    }

    @Test
    void knows_the_fields_of_the_first_lines() throws IOException {
        assertThat(new NdjsonRows(new StringReader(LINES), () -> 0).headers())
                .containsExactly("id", "recommend", "facts.day", "none", "answers.recommend", "answers.reason");
    }
}
