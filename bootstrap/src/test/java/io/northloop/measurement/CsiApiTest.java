package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.measurement.application.CheckFigures;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The index from the answer to the figure. */
@NorthloopTest
class CsiApiTest {

    private static final String CSI = "/api/v1/measurements/csi";

    private final TestAccounts accounts;
    private final CheckFigures check;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    CsiApiTest(TestAccounts accounts, CheckFigures check, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.check = check;
        this.jdbc = jdbc;
        this.port = port;
    }

    /** By hand: thirty at 800 and thirty at 700 have mean 750, sd 50.42; 30 promoters and 30 detractors an NPS of 0. */
    @Test
    void the_index_of_a_centre_is_the_mean_of_its_respondents() {
        accounts.region("csi-north");
        accounts.centre("csi-calm", "csi-north");
        accounts.centre("csi-few", "csi-north");
        Machine machine = Machine.signedIn(port, "csi-hq", accounts.client("csi-hq", null));
        List<String> items = CsiAnswers.items(machine);
        assertThat(items).hasSize(15);
        for (int i = 0; i < 30; i++) {
            CsiAnswers.answer(machine, "csi-calm", items, 8, 9);
            CsiAnswers.answer(machine, "csi-calm", items, 7, 3);
        }
        for (int i = 0; i < 12; i++) {
            CsiAnswers.answer(machine, "csi-few", items, 9, 10);
        }
        // Two ratings of one dimension are no index.
        CsiAnswers.answer(machine, "csi-few", items.subList(0, 2), 1, 10);

        JsonNode calm = item(machine.get(CSI + "?unit=csi-calm").body());
        assertThat(calm.get("n").asLong()).isEqualTo(60);
        assertThat(calm.get("index").decimalValue()).isEqualByComparingTo("750");
        assertThat(calm.get("standardDeviation").asDouble()).isCloseTo(50.4219, within(.0001));
        // t with 59 degrees of freedom is 2.0010.
        assertThat(calm.get("marginOfError").asDouble()).isCloseTo(2.0010 * 50.4219 / Math.sqrt(60), within(.001));
        assertThat(calm.get("level").asString()).isEqualTo("GOOD");
        assertThat(calm.get("borderline").asBoolean()).isTrue();
        assertThat(calm.get("dimensions")).hasSize(5);
        assertThat(calm.get("dimensions").get(0).get("items")).hasSize(3);
        assertThat(calm.get("dimensions")
                        .get(4)
                        .get("items")
                        .get(2)
                        .get("figure")
                        .get("points")
                        .decimalValue())
                .isEqualByComparingTo("750");

        JsonNode few = item(machine.get(CSI + "?unit=csi-few").body());
        assertThat(few.get("n").asLong()).isEqualTo(12);
        assertThat(few.get("indexRounded").decimalValue()).isEqualByComparingTo("900");
        assertThat(few.get("level").isNull()).isTrue();
        assertThat(few.get("sufficient").asBoolean()).isFalse();
        assertThat(few.get("dimensions")
                        .get(0)
                        .get("items")
                        .get(0)
                        .get("figure")
                        .get("n")
                        .asLong())
                .isEqualTo(13);

        JsonNode region =
                item(machine.get(CSI + "?unit=csi-north&groupBy=region").body());
        assertThat(region.get("group").get("region").asString()).isEqualTo("csi-north");
        assertThat(region.get("n").asLong()).isEqualTo(72);
        // (60 · 750 + 12 · 900) / 72
        assertThat(region.get("indexRounded").decimalValue()).isEqualByComparingTo("775.0");
        assertThat(region.get("index").decimalValue())
                .isEqualByComparingTo(
                        jdbc.sql("""
                                select round(avg(csi), 20) from csi_answer
                                where unit_ref in ('csi-calm', 'csi-few')""").query(BigDecimal.class).single().stripTrailingZeros());

        jdbc.sql("update csi_answer set day = day + 1 where unit_ref = 'csi-few'")
                .update();
        CheckFigures.Command rebuild = new CheckFigures.Command(Optional.of("csi-few"), true);
        assertThat(check.check(rebuild).indexDiffering()).isEqualTo(13);
        assertThat(check.check(rebuild).isSame()).isTrue();

        // Two rows are missing, one says something else than its answer, and one has an answer that says nothing.
        spoil("delete from csi_answer where response_id", 0, 2);
        spoil("update csi_answer set csi = 901 where response_id", 0, 1);
        spoil("update response set answers = '{}' where id", 1, 1);
        assertThat(check.check(new CheckFigures.Command(Optional.of("csi-few"), false))
                        .indexDiffering())
                .isEqualTo(4);
        assertThat(check.check(rebuild).indexDiffering()).isEqualTo(4);
        assertThat(check.check(rebuild).isSame()).isTrue();
        assertThat(jdbc.sql("select count(*) || ' ' || count(csi) || ' ' || trim_scale(sum(csi)) from csi_answer"
                                + " where unit_ref = 'csi-few'")
                        .query(String.class)
                        .single())
                .as("twelve of thirteen are left, eleven of them with an index of 900")
                .isEqualTo("12 11 9900");

        JsonNode point = item(machine.get("/api/v1/measurements/quadrants?unit=csi-calm&groupBy=unit")
                .body());
        assertThat(point.get("zone").asString()).isEqualTo("DANGER");
        assertThat(point.get("determined").asBoolean()).isFalse();
        assertThat(point.get("nps").get("nps").asDouble()).isZero();
        assertThat(point.get("ellipse").get("major").asDouble())
                .isGreaterThan(point.get("ellipse").get("minor").asDouble());
        // Both go up together, so the ellipse leans to the right.
        assertThat(point.get("ellipse").get("angle").asDouble()).isBetween(0.0, Math.PI / 2);
    }

    /** Of the rows with an index of 900, by their ids. */
    private void spoil(String statement, int from, int rows) {
        jdbc.sql(statement + " in " + """
                        (select response_id from csi_answer
                              where unit_ref = 'csi-few' and csi = 900 order by response_id offset ? limit ?)""").params(from, rows).update();
    }

    @Test
    void below_headquarters_only_whole_quarters_with_fifty_answers_are_shown() {
        accounts.region("csi-south");
        accounts.centre("csi-many", "csi-south");
        accounts.centre("csi-small", "csi-south");
        Machine hq = Machine.signedIn(port, "csi-south-hq", accounts.client("csi-south-hq", null));
        Machine region = Machine.signedIn(port, "csi-south-part", accounts.client("csi-south-part", "csi-south"));
        List<String> items = CsiAnswers.items(hq);
        for (int i = 0; i < 50; i++) {
            CsiAnswers.answer(hq, "csi-many", items, 8, 9);
        }
        for (int i = 0; i < 7; i++) {
            CsiAnswers.answer(hq, "csi-small", items, 2, 0);
        }
        JsonNode table = JsonMapper.shared()
                .readTree(region.get(CSI + "?groupBy=unit,quarter").body())
                .get("items");
        assertThat(table).hasSize(2);
        assertThat(table.get(0).get("indexRounded").decimalValue()).isEqualByComparingTo("800");
        assertThat(table.get(0).get("otherModels").isNull()).isTrue();
        assertThat(table.get(1).get("otherModels").isNull()).isTrue();
        assertThat(table.get(1).get("n").isNull()).isTrue();
        assertThat(table.get(1).get("index").isNull()).isTrue();
        assertThat(region.get(CSI).statusCode()).isEqualTo(422);
        assertThat(region.get(CSI + "?groupBy=month").statusCode()).isEqualTo(422);
        assertThat(region.get(CSI + "?groupBy=quarter&touchpoint=delivery").statusCode())
                .isEqualTo(422);
        assertThat(region.get(CSI + "?groupBy=quarter&unit=csi-calm").statusCode())
                .isEqualTo(404);
        assertThat(region.get("/api/v1/measurements/quadrants").statusCode()).isEqualTo(403);
        assertThat(hq.get(CSI + "?weighted=true").statusCode()).isEqualTo(400);
        assertThat(region.get(CSI + "?groupBy=quarter&segment=any").statusCode())
                .isEqualTo(403);
    }

    private static JsonNode item(String body) {
        JsonNode items = JsonMapper.shared().readTree(body).get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
