package io.northloop.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Designing surveys by REST, down to the tables. */
@NorthloopTest
class SurveyApiTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String PATH = "/api/v1/surveys";

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    SurveyApiTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_survey_lives_from_template_to_retirement_in_versions() {
        Machine machine = machine();
        HttpResponse<String> created = machine.post(PATH, "{\"ref\":\"api-life\",\"template\":\"TRANSACTIONAL\"}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(machine.post(PATH, "{\"ref\":\"api-life\",\"template\":\"CSI\"}")
                        .statusCode())
                .isEqualTo(409);
        HttpResponse<String> published = machine.post(PATH + "/api-life/publish", "");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);

        String tag = published.headers().firstValue("ETag").orElseThrow();
        String branched = definition(machine, "api-life", 1)
                .replace(
                        "\"code\":\"suggestion\"",
                        "\"askedWhen\":{\"category\":[\"DETRACTOR\",\"PASSIVE\"]},\"code\":\"suggestion\"");
        assertThat(machine.put(PATH + "/api-life/draft", branched).statusCode()).isEqualTo(428);
        HttpResponse<String> edited = machine.put(PATH + "/api-life/draft", branched, tag);
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
        assertThat(machine.put(PATH + "/api-life/draft", branched, tag).statusCode())
                .isEqualTo(412);
        JsonNode state = Machine.json(edited);
        assertThat(state.get("versions")).hasSize(2);
        assertThat(state.get("violations")).isEmpty();
        JsonNode changes = Machine.json(machine.get(PATH + "/api-life/versions/2/changes?since=1"))
                .get("items");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).get("aspect").asString()).isEqualTo("ASKED_WHEN");
        assertThat(changes.get(0).get("question").asString()).isEqualTo("suggestion");

        assertThat(machine.post(PATH + "/api-life/publish", "").statusCode()).isEqualTo(200);
        assertThat(Machine.json(machine.get(PATH + "/api-life")).get("version").asInt())
                .isEqualTo(2);
        assertThat(machine.post(PATH + "/api-life/retire", "").statusCode()).isEqualTo(200);
        assertThat(Machine.json(machine.get(PATH + "/api-life")).get("state").asString())
                .isEqualTo("RETIRED");
        assertThat(jdbc.sql("select action from audit_entry where subject = 'api-life' order by number")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "survey.drafted", "survey.published", "survey.edited", "survey.published", "survey.retired");
    }

    @Test
    void a_draft_may_break_rules_and_is_told_which_but_is_not_published() {
        Machine machine = machine();
        HttpResponse<String> copied = machine.post(PATH, "{\"ref\":\"api-draft\",\"copyOf\":\"standard-csi\"}");
        String tag = copied.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> edited = machine.put(
                PATH + "/api-draft/draft",
                "{\"titles\":{\"en\":\"Short\"},\"languages\":[\"en\"],\"csiModel\":1,\"questions\":[]}",
                tag);
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
        assertThat(edited.body())
                .contains(
                        "survey-without-questions",
                        "survey-dimension-missing",
                        "survey-one-ultimate-question",
                        "survey-language-missing");
        HttpResponse<String> refused = machine.post(PATH + "/api-draft/publish", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Machine.json(refused).get("errors")).hasSizeGreaterThan(5);
        assertThat(machine.delete(PATH + "/api-draft/draft").statusCode())
                .as("nothing was published yet")
                .isEqualTo(409);
        assertThat(machine.post(PATH + "/api-draft/retire", "").statusCode())
                .as("but the survey can be given up")
                .isEqualTo(200);
    }

    @Test
    void what_is_exported_keeps_the_published_schema_and_comes_back_as_it_was() {
        Machine machine = machine();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(machine.get("/api/survey-definition.v1.schema.json").body(), InputFormat.JSON);
        for (String standard : List.of("transactional", "relational", "csi", "employee")) {
            String exported =
                    machine.get(PATH + "/standard-" + standard + "/versions/1").body();
            assertThat(schema.validate(exported, InputFormat.JSON)).as(standard).isEmpty();
            HttpResponse<String> imported =
                    machine.post(PATH, "{\"ref\":\"api-again-%s\",\"definition\":%s}".formatted(standard, exported));
            assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
            assertThat(machine.get(PATH + "/api-again-" + standard + "/versions/1")
                            .body())
                    .isEqualTo(exported);
        }
        assertThat(schema.validate("{\"kind\":\"CSI\",\"colour\":1}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void a_definition_changed_by_hand_into_something_illegal_is_refused_with_every_fault_and_nothing_is_stored() {
        Machine machine = machine();
        String exported =
                machine.get(PATH + "/standard-transactional/versions/1").body();
        String formless = exported.replace("\"OPEN_TEXT\"", "\"ESSAY\"").replace("\"required\":true", "\"required\":1");
        HttpResponse<String> malformed =
                machine.post(PATH, "{\"ref\":\"api-illegal\",\"definition\":" + formless + "}");
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.body())
                .contains("/definition/questions/1/type", "/definition/questions/2/type", "/questions/0/required");

        String illegal = exported.replaceAll(",\"en\":\"[^\"]*\"", "")
                .replace("\"required\":true", "\"required\":false")
                .replace("\"code\":\"suggestion\"", "\"askedWhen\":{\"answered\":\"nothing\"},\"code\":\"reason\"");
        HttpResponse<String> refused = machine.post(PATH, "{\"ref\":\"api-illegal\",\"definition\":" + illegal + "}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body())
                .doesNotContain("\"/questions")
                .contains(
                        "survey-not-imported",
                        "survey-text-missing",
                        "survey-score-optional",
                        "survey-code-twice",
                        "branch-not-earlier");
        assertThat(jdbc.sql("select count(*) from survey where ref = 'api-illegal'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_survey_that_a_programme_asks_is_not_retired() {
        HttpResponse<String> refused = machine().post(PATH + "/standard-transactional/retire", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("survey-in-use");
    }

    @Test
    void a_new_version_of_the_model_leaves_surveys_tied_to_theirs() {
        Machine machine = machine();
        HttpResponse<String> models = machine.get("/api/v1/csi-model");
        String tag = models.headers().firstValue("ETag").orElseThrow();
        String dimensions =
                Machine.json(models).get("items").get(0).get("dimensions").toString();
        String skewed = heavier(dimensions, 0, 1);
        assertThat(machine.put("/api/v1/csi-model", "{\"dimensions\":" + skewed + "}", tag)
                        .body())
                .contains("csi-weights-sum", "101");
        String moved = heavier(skewed, 1, -1);
        assertThat(machine.put("/api/v1/csi-model", "{\"dimensions\":" + moved + "}")
                        .statusCode())
                .isEqualTo(428);
        HttpResponse<String> revised = machine.put("/api/v1/csi-model", "{\"dimensions\":" + moved + "}", tag);
        assertThat(revised.statusCode()).as(revised.body()).isEqualTo(200);
        assertThat(machine.put("/api/v1/csi-model", "{\"dimensions\":" + moved + "}", tag)
                        .statusCode())
                .isEqualTo(412);
        assertThat(definition(machine, "standard-csi", 1)).contains("\"csiModel\":1");
        machine.post(PATH, "{\"ref\":\"api-newer-model\",\"template\":\"CSI\"}");
        assertThat(definition(machine, "api-newer-model", 1))
                .contains("\"csiModel\":" + Machine.json(revised).get("version").asInt());
    }

    @Test
    void a_client_that_is_confined_to_units_designs_nothing() {
        accounts.region("survey-region");
        Machine confined =
                Machine.signedIn(port, "survey-confined", accounts.client("survey-confined", "survey-region"));
        assertThat(confined.get(PATH + "/standard-csi/design").statusCode()).isEqualTo(403);
    }

    /** The same with the weight of the dimension at this place changed, whatever it is by now. */
    private static String heavier(String dimensions, int place, int by) {
        Matcher weights = Pattern.compile("\"weight\":(\\d+)").matcher(dimensions);
        for (int i = 0; i <= place; i++) {
            assertThat(weights.find()).isTrue();
        }
        return dimensions.substring(0, weights.start(1))
                + (Integer.parseInt(weights.group(1)) + by)
                + dimensions.substring(weights.end(1));
    }

    /** A version as it is sent back for a draft: without what only a file needs. */
    private static String definition(Machine machine, String ref, int version) {
        return machine.get(PATH + "/" + ref + "/versions/" + version)
                .body()
                .replaceFirst("\"\\$schema\":\"[^\"]*\",\"kind\":\"[A-Z]*\",", "");
    }

    private Machine machine() {
        String id = "survey-client-" + NUMBERS.incrementAndGet();
        return Machine.signedIn(port, id, accounts.client(id, null));
    }
}
