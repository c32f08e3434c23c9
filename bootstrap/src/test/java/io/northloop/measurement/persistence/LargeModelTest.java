package io.northloop.measurement.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.model.CsiSums;
import io.northloop.measurement.model.CsiTally;
import io.northloop.measurement.port.CsiAnswers;
import io.northloop.measurement.port.Tallies;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Models that are larger than the standard one, and one beside another. */
@NorthloopTest
class LargeModelTest {

    private static final String UNIT = "large-model";

    private final CsiAnswers answers;
    private final JdbcClient jdbc;

    @Autowired
    LargeModelTest(CsiAnswers answers, JdbcClient jdbc) {
        this.answers = answers;
        this.jdbc = jdbc;
    }

    /** Of two answers by the large model, 8 and 9 on its last item: 1,700 points and 800² + 900². */
    @Test
    void every_part_of_every_model_is_added_up() {
        answer(9_101, 1, 2, 7);
        answer(9_102, 7, 18, 8);
        answer(9_102, 7, 18, 9);
        List<CsiAnswers.Counted> counted = sums();
        assertThat(counted).extracting(CsiAnswers.Counted::model).containsExactlyInAnyOrder(9_101, 9_102);
        assertThat(tally(counted, 9_101).dimensions()).hasSize(1);
        assertThat(tally(counted, 9_101).items()).hasSize(2);
        CsiTally large = tally(counted, 9_102);
        assertThat(large.dimensions()).hasSize(7);
        assertThat(large.items()).hasSize(18);
        CsiSums last = large.items().getLast();
        assertThat(last.n()).isEqualTo(2);
        assertThat(last.sum()).isEqualByComparingTo("1700");
        assertThat(last.squares()).isEqualByComparingTo("1450000");
        assertThat(large.index().mean()).isEqualByComparingTo("850");
    }

    /** Nobody knows these models, and others look at the answers of all centres. */
    @AfterEach
    void remove() {
        jdbc.sql("delete from csi_answer where unit_ref = ?").param(UNIT).update();
    }

    private List<CsiAnswers.Counted> sums() {
        return answers.sums(new Tallies.Question(
                Optional.of(Set.of(new UnitRef(UNIT))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Integrity.ALL,
                List.of(Grouping.UNIT),
                false));
    }

    private static CsiTally tally(List<CsiAnswers.Counted> counted, int model) {
        return counted.stream()
                .filter(each -> each.model() == model)
                .findFirst()
                .orElseThrow()
                .tally();
    }

    private void answer(int model, int dimensions, int items, int rating) {
        jdbc.sql("""
                        insert into csi_answer (response_id, unit_ref, day, survey_ref, model, csi, dimensions, items)
                        values (gen_random_uuid(), :unit, '2023-05-05', 'large', :model, :points,
                                array_fill(:points::numeric, array[:dimensions]),
                                array_fill(:rating::smallint, array[:items]))""")
                .param("unit", UNIT)
                .param("model", model)
                .param("points", BigDecimal.valueOf(100L * rating))
                .param("dimensions", dimensions)
                .param("rating", rating)
                .param("items", items)
                .update();
    }
}
