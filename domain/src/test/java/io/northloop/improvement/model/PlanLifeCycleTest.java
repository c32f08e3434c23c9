package io.northloop.improvement.model;

import static io.northloop.improvement.model.PlanFixtures.AT;
import static io.northloop.improvement.model.PlanFixtures.BY_MANAGER;
import static io.northloop.improvement.model.PlanFixtures.HQ;
import static io.northloop.improvement.model.PlanFixtures.METRIC;
import static io.northloop.improvement.model.PlanFixtures.WINDOW_END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.improvement.PlanOutcome;
import io.northloop.improvement.PlanState;
import io.northloop.improvement.TaskId;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PlanLifeCycleTest {

    private static final PlanEvaluation VERDICT =
            new PlanEvaluation(PlanOutcome.PARTLY, new BigDecimal("20"), "half way");

    private static final Map<String, Consumer<ImprovementPlan>> STEPS = Map.of(
            "edit", it -> it.edit(PlanFixtures.content(), HQ, AT),
            "approve", it -> it.approve(HQ, AT),
            "start", it -> it.start(HQ, AT),
            "begun", it -> it.begun(BY_MANAGER, AT),
            "handedOn", it -> it.handedOn(new TaskId(new UUID(2, 2)), BY_MANAGER, AT),
            "requireWork", ImprovementPlan::requireWork,
            "complete", it -> it.complete(0, HQ, AT),
            "evaluate", it -> it.evaluate(VERDICT, HQ, AT, WINDOW_END.plusDays(1)));

    private static final Set<PlanState> WORKED = EnumSet.of(PlanState.APPROVED, PlanState.RUNNING);

    private static final Map<String, Set<PlanState>> FROM = Map.of(
            "edit", EnumSet.of(PlanState.DRAFT, PlanState.APPROVED, PlanState.RUNNING),
            "approve", EnumSet.of(PlanState.DRAFT),
            "start", EnumSet.of(PlanState.APPROVED),
            "begun", WORKED,
            "handedOn", WORKED,
            "requireWork", WORKED,
            "complete", EnumSet.of(PlanState.RUNNING),
            "evaluate", EnumSet.of(PlanState.COMPLETED));

    /** Where a step leads; those that are missing leave the plan where it is. */
    private static final Map<String, PlanState> TO = Map.of(
            "approve", PlanState.APPROVED,
            "start", PlanState.RUNNING,
            "begun", PlanState.RUNNING,
            "complete", PlanState.COMPLETED,
            "evaluate", PlanState.EVALUATED);

    static Stream<Arguments> every_step_in_every_state() {
        return STEPS.keySet().stream()
                .flatMap(step -> Stream.of(PlanState.values()).map(state -> Arguments.of(step, state)));
    }

    @ParameterizedTest
    @MethodSource
    void every_step_in_every_state(String step, PlanState state) {
        ImprovementPlan plan = in(state);
        ImprovementPlan.Snapshot before = plan.snapshot();
        Consumer<ImprovementPlan> action = Objects.requireNonNull(STEPS.get(step));
        if (Objects.requireNonNull(FROM.get(step)).contains(state)) {
            action.accept(plan);
            assertThat(plan.state()).isEqualTo(TO.getOrDefault(step, state));
        } else {
            assertThatThrownBy(() -> action.accept(plan)).isInstanceOfSatisfying(DomainError.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(DomainError.Kind.CONFLICT);
                assertThat(refusal.code()).isEqualTo("plan-is-" + state.name().toLowerCase(Locale.ROOT));
            });
            assertThat(plan.snapshot()).isEqualTo(before);
        }
    }

    @Test
    void what_is_kept_restores_the_same_plan() {
        for (PlanState state : PlanState.values()) {
            ImprovementPlan.Snapshot kept = in(state).snapshot();
            assertThat(ImprovementPlan.restore(kept).snapshot()).isEqualTo(kept);
        }
    }

    @Test
    void once_approved_a_plan_keeps_what_it_promised() {
        ImprovementPlan plan = PlanFixtures.running();
        assertThatThrownBy(() -> plan.edit(PlanFixtures.content("Something easier"), HQ, AT))
                .isInstanceOfSatisfying(DomainError.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("plan-content-fixed");
                    assertThat(refusal.faults()).containsExactly(Fault.at("/title", "now-is", "Answer the telephone"));
                });
        assertThat(plan.snapshot().content()).isEqualTo(PlanFixtures.content());
    }

    @Test
    void whoever_saw_an_older_version_hears_what_differs_and_who_was_the_last() {
        ImprovementPlan plan = PlanFixtures.drafted();
        plan.edit(PlanFixtures.content("By telephone"), HQ, AT);
        assertThat(plan.changesSince(PlanFixtures.content()))
                .containsExactly(
                        Fault.at("/title", "now-is", "By telephone"),
                        Fault.at("/state", "now-is", "DRAFT"),
                        Fault.at("/steps", "last-step-was", "EDITED", "account:hq", AT));
    }

    @Test
    void a_plan_is_not_complete_while_somebody_works() {
        ImprovementPlan plan = PlanFixtures.running();
        assertThatThrownBy(() -> plan.complete(2, HQ, AT)).isInstanceOfSatisfying(DomainError.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("plan-tasks-open");
            assertThat(refusal.arguments()).isEqualTo(List.of(2L));
        });
        assertThat(plan.state()).isEqualTo(PlanState.RUNNING);
    }

    @Test
    void there_is_no_verdict_before_the_window_is_over() {
        ImprovementPlan plan = PlanFixtures.completed();
        assertThatThrownBy(() -> plan.evaluate(VERDICT, HQ, AT, WINDOW_END))
                .isInstanceOfSatisfying(
                        DomainError.class, refusal -> assertThat(refusal.code()).isEqualTo("plan-window-open"));
        plan.evaluate(VERDICT, HQ, AT, WINDOW_END.plusDays(1));
        assertThat(plan.snapshot().evaluation()).isEqualTo(VERDICT);
    }

    @ParameterizedTest
    @CsvSource({
        "ACHIEVED, 30, ",
        "ACHIEVED, 31.5, ",
        "ACHIEVED, 29.9, plan-target-not-reached",
        "ACHIEVED, , required",
        "PARTLY, 8.1, ",
        "PARTLY, 8, plan-not-moved-in-part",
        "PARTLY, 30, plan-not-moved-in-part",
        "NOT_ACHIEVED, 29, ",
        "NOT_ACHIEVED, -100, ",
        "NOT_ACHIEVED, 30, plan-target-reached",
        "NOT_ACHIEVED, -101, out-of-range",
        "INCONCLUSIVE, , ",
        "INCONCLUSIVE, 99, "
    })
    void a_verdict_fits_its_figure(PlanOutcome outcome, @Nullable BigDecimal reached, @Nullable String fault) {
        assertThat(PlanEvaluation.faults(outcome, reached, "because", METRIC).found())
                .extracting(Fault::code)
                .containsExactlyElementsOf(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void a_metric_that_shall_fall_is_reached_from_above() {
        PlanMetric waiting = new PlanMetric("minutes on hold", new BigDecimal("9"), new BigDecimal("3"), WINDOW_END);
        assertThat(waiting.reachedBy(new BigDecimal("3.0"))).isTrue();
        assertThat(waiting.reachedBy(new BigDecimal("3.1"))).isFalse();
        assertThat(waiting.movedBy(new BigDecimal("8"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NPS, 8, 101, /to out-of-range",
        "NPS, 8, 8.0, /to plan-metric-stands-still",
        "CSI, 1001, 900, /from out-of-range",
        "RESPONSE_RATE, -1, 40, /from out-of-range",
        "minutes, 1, 2.12345, /to invalid",
        "minutes, 1234567890123, 2, /from invalid",
        ", 1, 2, /metric required"
    })
    void a_metric_has_a_range_and_moves(@Nullable String measure, BigDecimal from, BigDecimal to, String fault) {
        assertThat(PlanMetric.faults(measure, from, to, WINDOW_END).found())
                .extracting(it -> it.pointer() + " " + it.code())
                .containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "CASE, cas_0123456789abcdef0123456789abcdef, , ",
        "CASE, 4711, , /e/ref plan-evidence-no-case",
        "FIGURE, /measure?unit=east, , ",
        "FIGURE, https://elsewhere.example, , /e/ref plan-evidence-no-address",
        "FIGURE, //elsewhere.example, , /e/ref plan-evidence-no-address",
        "FIGURE, javascript:alert(1), , /e/ref plan-evidence-no-address",
        "COMMENT, , nobody answers, ",
        "COMMENT, rsp_1, , /e/note required",
        "PROMISE, fleet-2026, , ",
        "PROMISE, , broken, /e/ref required",
        ", x, y, /e/kind required"
    })
    void evidence_can_be_looked_up(
            @Nullable EvidenceKind kind, @Nullable String ref, @Nullable String note, @Nullable String fault) {
        assertThat(Evidence.faults(kind, ref, note, "/e").found())
                .extracting(it -> it.pointer() + " " + it.code())
                .containsExactlyElementsOf(fault == null ? List.of() : List.of(fault));
    }

    private static ImprovementPlan in(PlanState state) {
        return switch (state) {
            case DRAFT -> PlanFixtures.drafted();
            case APPROVED -> PlanFixtures.approved();
            case RUNNING -> PlanFixtures.running();
            case COMPLETED -> PlanFixtures.completed();
            case EVALUATED -> PlanFixtures.evaluated();
        };
    }
}
