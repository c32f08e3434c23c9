package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.measurement.application.CheckFigures;
import io.northloop.measurement.port.Rollup;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Answers are corrected and erased, and every figure says so at once. */
@NorthloopTest
class AmendmentRestTest {

    private final TestAccounts accounts;
    private final CheckFigures checkFigures;
    private final TestAgenda agenda;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    AmendmentRestTest(
            TestAccounts accounts,
            CheckFigures checkFigures,
            TestAgenda agenda,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.checkFigures = checkFigures;
        this.agenda = agenda;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_corrected_score_counts_in_place_of_the_old_one() {
        Machine machine = machine("amend-score");
        String wrong =
                PostedAnswers.answer(machine, "amend-score", UUID.randomUUID().toString(), 3, "2.5", null);
        for (int i = 0; i < 11; i++) {
            PostedAnswers.answer(machine, "amend-score", UUID.randomUUID().toString(), 9, "1", null);
        }
        // By hand: 11 promoters and a detractor of 12; then 12 promoters. Weights: 11 and 2.5.
        assertThat(PostedAnswers.nps(machine, "amend-score").get("nps").asDouble())
                .isCloseTo(1_000 / 12.0, within(1e-9));
        HttpResponse<String> corrected = PostedAnswers.correct(machine, wrong, """
                        {"answers": [{"question": "recommend", "value": 10}], "reason": "Typed wrong, call 13800138000"}""");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(Machine.json(corrected).get("category").asString()).isEqualTo("PROMOTER");
        JsonNode now = PostedAnswers.nps(machine, "amend-score&weighted=true");
        assertThat(now.get("nps").asDouble()).isEqualTo(100.0);
        assertThat(now.get("weighted").get("promoters").decimalValue()).isEqualByComparingTo("13.5");
        assertExact("amend-score", 12);
        assertThat(jdbc.sql("select before ->> 'recommend' || ' ' || (after ->> 'recommend') || ' ' ||"
                                + " corrected_by || ' ' || reason from response_correction where response_id = ?")
                        .param(uuid(wrong))
                        .query(String.class)
                        .single())
                .startsWith("3 10 client:amend-score Typed wrong")
                .doesNotContain("13800138000");
        assertThat(audit(wrong)).containsExactly("answer.corrected");
        JsonNode listed = listed(machine, "amend-score", wrong);
        assertThat(listed.get("score").asInt()).isEqualTo(10);
        assertThat(listed.get("corrections").asInt()).isEqualTo(1);
        assertThat(listed.get("answers").toString()).as("words stay").contains("They said so");
    }

    @Test
    void every_fault_is_named_and_nothing_is_changed() {
        Machine machine = machine("amend-faults");
        String id =
                PostedAnswers.answer(machine, "amend-faults", UUID.randomUUID().toString(), 3, "1", null);
        HttpResponse<String> refused = PostedAnswers.correct(machine, id, """
                        {"answers": [{"question": "recommend", "value": 11}, {"question": "reason", "value": "nicer"},
                                     {"question": "colour", "value": 1}], "reason": " "}""");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Machine.json(refused)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString() + " "
                                + error.get("code").asString()))
                .containsExactly(
                        "/answers/0/value out-of-range",
                        "/answers/1/question words-stay",
                        "/answers/2/question unknown-question",
                        "/reason required");
        assertThat(PostedAnswers.correct(machine, id, "{}").statusCode()).isEqualTo(422);
        assertThat(PostedAnswers.erase(machine, id, "").statusCode()).isEqualTo(422);
        assertThat(PostedAnswers.nps(machine, "amend-faults").get("detractors").asLong())
                .isEqualTo(1);

        Machine confined = Machine.signedIn(port, "amend-part", accounts.client("amend-part", "amend-faults"));
        for (String any : List.of(id, "rsp_0192f3a4b5c67d8e9fa0b1c2d3e4f501", "nonsense")) {
            assertThat(PostedAnswers.correct(confined, any, "{}").statusCode()).isEqualTo(403);
            assertThat(PostedAnswers.erase(confined, any, "curious").statusCode())
                    .isEqualTo(403);
        }
        assertThat(PostedAnswers.erase(machine, "rsp_0192f3a4b5c67d8e9fa0b1c2d3e4f501", "gone")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_index_follows_a_corrected_rating() {
        Machine machine = machine("amend-csi");
        String low = PostedAnswers.rated(machine, "amend-csi", 2, 8);
        for (int i = 0; i < 9; i++) {
            PostedAnswers.rated(machine, "amend-csi", 9, 8);
        }
        // All items alike: points are 100 × the rating, (9 · 900 + 200) ÷ 10 and then 900.
        assertThat(index(machine)).isEqualTo(830.0);
        String ratings = String.join(
                ", ",
                PostedAnswers.items(machine).stream()
                        .map(item -> "{\"question\": \"%s\", \"value\": 9}".formatted(item))
                        .toList());
        assertThat(PostedAnswers.correct(
                                machine, low, "{\"answers\": [" + ratings + "], \"reason\": \"Columns mixed up\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(index(machine)).isEqualTo(900.0);
        assertExact("amend-csi", 10);
        assertThat(PostedAnswers.erase(machine, low, "Never asked").statusCode())
                .isEqualTo(204);
        assertThat(jdbc.sql("select count(*) from csi_answer where unit_ref = 'amend-csi'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(9);
        assertExact("amend-csi", 9);
    }

    @Test
    void an_erased_answer_is_nowhere_and_does_not_come_back() {
        Machine machine = machine("amend-gone");
        assertThat(machine.put("/api/v1/customers/amend-ren", "{\"name\": \"Ren Fang\"}")
                        .statusCode())
                .isBetween(200, 201);
        String first = PostedAnswers.answer(machine, "amend-gone", "amend-first", 9, "1", "amend-ren");
        String last = PostedAnswers.answer(machine, "amend-gone", "amend-last", 2, "1", "amend-ren");
        agenda.runDue();
        assertThat(categories()).containsExactly("DETRACTOR", "DETRACTOR");
        assertThat(PostedAnswers.correct(machine, last, """
                        {"answers": [{"question": "recommend", "value": 8}], "reason": "Ren Fang typed it wrong"}""").statusCode()).isEqualTo(200);
        assertThat(categories()).containsExactly("PASSIVE", "PASSIVE");
        assertThat(jdbc.sql("select reason from response_correction where response_id = ?")
                        .param(uuid(last))
                        .query(String.class)
                        .single())
                .doesNotContain("Ren Fang");

        assertThat(PostedAnswers.erase(machine, last, "Taken back").statusCode())
                .isEqualTo(204);
        assertThat(PostedAnswers.erase(machine, last, "Taken back").statusCode())
                .isEqualTo(404);
        assertThat(PostedAnswers.correct(machine, last, "{}").statusCode()).isEqualTo(404);
        assertThat(categories()).containsExactly("PROMOTER", "PROMOTER");
        assertThat(PostedAnswers.nps(machine, "amend-gone").get("n").asLong()).isEqualTo(1);
        assertExact("amend-gone", 1);
        String list = machine.get("/api/v1/responses?unit=amend-gone").body();
        assertThat(list).contains(first).doesNotContain(last);
        assertThat(machine.get("/api/v1/responses/export?format=csv&unit=amend-gone")
                        .body())
                .contains(first)
                .doesNotContain(last);
        assertThat(jdbc.sql("select row_to_json(r)::text from response r where id = ?")
                        .param(uuid(last))
                        .query(String.class)
                        .single())
                .contains("amend-last")
                .doesNotContain("amend-ren", "They said so", "desk 4");
        assertThat(jdbc.sql("select count(*) from response_correction where response_id = ?")
                        .param(uuid(last))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(audit(last)).containsExactly("answer.corrected", "answer.erased");
        assertThat(jdbc.sql("select type from outbox_event where key = ? order by seq")
                        .param(last)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "io.northloop.response.ResponseSubmitted.v1", "io.northloop.response.ResponseErased.v1");

        HttpResponse<String> again =
                machine.post("/api/v1/responses", PostedAnswers.body("amend-gone", "amend-last", 2, "1", "amend-ren"));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(410);
        assertThat(again.body()).contains("response-erased");
        assertThat(PostedAnswers.nps(machine, "amend-gone").get("n").asLong()).isEqualTo(1);
    }

    private Machine machine(String unit) {
        accounts.region("amend-region");
        accounts.centre(unit, "amend-region");
        return Machine.signedIn(port, unit, accounts.client(unit, null));
    }

    /** Of all time and of its quarter. */
    private List<@Nullable String> categories() {
        return jdbc.sql("select category from customer_loyalty where customer_ref = 'amend-ren'"
                        + " union all select category from customer_loyalty_quarter where customer_ref = 'amend-ren'")
                .query(String.class)
                .list();
    }

    private List<@Nullable String> audit(String id) {
        return jdbc.sql("select action from audit_entry where subject = ? order by number")
                .param(id)
                .query(String.class)
                .list();
    }

    private void assertExact(String unit, long answers) {
        Rollup.Recount recount = checkFigures.check(new CheckFigures.Command(Optional.of(unit), false));
        assertThat(recount.isSame()).as(recount.toString()).isTrue();
        assertThat(recount.kept().answers()).isEqualTo(answers);
        assertThat(recount.kept()).isEqualTo(recount.counted());
    }

    private static double index(Machine machine) {
        return PostedAnswers.item(machine.get("/api/v1/measurements/csi?unit=amend-csi"))
                .get("indexRounded")
                .asDouble();
    }

    private static JsonNode listed(Machine machine, String unit, String id) {
        return Machine.json(machine.get("/api/v1/responses?unit=" + unit))
                .get("items")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static UUID uuid(String id) {
        return ResponseId.parse(id).orElseThrow().value();
    }
}
