package io.northloop.proposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.northloop.organisation.PersonRef;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.PropositionState;
import io.northloop.proposition.SegmentId;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class ValuePropositionTest {

    private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
    private static final String WHO = "account:hq";
    private static final Optional<Long> UNSEEN = Optional.empty();

    @Test
    void lives_from_draft_over_review_to_promise_and_retirement() {
        ValueProposition proposition = drafted(complete("Ready in two hours"));
        assertThat(states(proposition)).containsExactly(PropositionState.DRAFT);
        proposition.review(WHO, NOW, UNSEEN);
        assertThat(states(proposition)).containsExactly(PropositionState.REVIEWED);
        assertThat(proposition.snapshot().inForce()).isEmpty();
        proposition.activate(WHO, NOW, UNSEEN);
        assertThat(states(proposition)).containsExactly(PropositionState.ACTIVE);
        proposition.retire(WHO, NOW, UNSEEN);
        assertThat(states(proposition)).containsExactly(PropositionState.RETIRED);
    }

    @Test
    void takes_no_step_out_of_order() {
        ValueProposition draft = drafted(complete("a"));
        assertThat(code(() -> draft.activate(WHO, NOW, UNSEEN))).isEqualTo("proposition-not-reviewed");
        assertThat(code(() -> draft.retire(WHO, NOW, UNSEEN))).isEqualTo("proposition-not-active");
        draft.review(WHO, NOW, UNSEEN);
        assertThat(code(() -> draft.review(WHO, NOW, UNSEEN))).isEqualTo("proposition-not-draft");
        draft.activate(WHO, NOW, UNSEEN);
        assertThat(code(() -> draft.activate(WHO, NOW, UNSEEN))).isEqualTo("proposition-not-reviewed");
        draft.retire(WHO, NOW, UNSEEN);
        assertThat(code(() -> draft.change(complete("b"), WHO, NOW, 0))).isEqualTo("proposition-retired");
        assertThat(code(() -> draft.retire(WHO, NOW, UNSEEN))).isEqualTo("proposition-not-active");
    }

    @Test
    void what_is_promised_never_changes_but_gets_a_next_version() {
        ValueProposition proposition = drafted(complete("first"));
        proposition.review(WHO, NOW, UNSEEN);
        proposition.activate(WHO, NOW, UNSEEN);
        proposition.change(complete("second"), WHO, NOW, 0);
        assertThat(states(proposition)).containsExactly(PropositionState.ACTIVE, PropositionState.DRAFT);
        assertThat(proposition.snapshot().inForce().orElseThrow().content().promise())
                .isEqualTo("first");
        proposition.change(complete("second, better"), WHO, NOW, 0);
        assertThat(states(proposition)).hasSize(2);
        proposition.review(WHO, NOW, UNSEEN);
        proposition.activate(WHO, NOW, UNSEEN);
        assertThat(states(proposition)).containsExactly(PropositionState.RETIRED, PropositionState.ACTIVE);
        assertThat(Difference.between(
                        proposition.snapshot().versions().get(0).content(),
                        proposition.snapshot().versions().get(1).content()))
                .containsExactly(new Difference("/promise", "first", "second, better"));
    }

    @Test
    void breaks_between_lines_as_a_browser_sends_them_are_no_difference() {
        assertThat(Difference.between(complete("first\nsecond"), complete("first\r\nsecond")))
                .isEmpty();
    }

    @Test
    void a_change_after_the_review_asks_for_another_one() {
        ValueProposition proposition = drafted(complete("a"));
        proposition.review(WHO, NOW, UNSEEN);
        proposition.change(complete("b"), WHO, NOW, 0);
        assertThat(states(proposition)).containsExactly(PropositionState.DRAFT);
    }

    @Test
    void a_draft_that_is_worked_on_ends_with_what_is_retired() {
        ValueProposition proposition = drafted(complete("a"));
        proposition.review(WHO, NOW, UNSEEN);
        proposition.activate(WHO, NOW, UNSEEN);
        proposition.change(complete("b"), WHO, NOW, 0);
        proposition.retire(WHO, NOW, UNSEEN);
        assertThat(states(proposition)).containsExactly(PropositionState.RETIRED, PropositionState.RETIRED);
    }

    @Test
    void what_is_worked_on_can_be_given_up_and_what_is_promised_stays() {
        ValueProposition proposition = drafted(complete("a"));
        assertThat(refusal(() -> proposition.discardDraft(Optional.of(7L))).kind())
                .isEqualTo(DomainError.Kind.STALE);
        proposition.review(WHO, NOW, UNSEEN);
        assertThat(proposition.discardDraft(UNSEEN)).isFalse();
        proposition.activate(WHO, NOW, UNSEEN);
        assertThat(code(() -> proposition.discardDraft(UNSEEN))).isEqualTo("proposition-no-draft");
        proposition.change(complete("b"), WHO, NOW, 0);
        assertThat(proposition.discardDraft(UNSEEN)).isTrue();
        assertThat(states(proposition)).containsExactly(PropositionState.ACTIVE);
        proposition.retire(WHO, NOW, UNSEEN);
        assertThat(code(() -> proposition.discardDraft(UNSEEN))).isEqualTo("proposition-no-draft");
    }

    @Test
    void what_is_in_force_is_judged_and_nothing_of_what_is_retired() {
        ValueProposition proposition = drafted(complete("a"));
        assertThat(proposition.snapshot().judged().orElseThrow().state()).isEqualTo(PropositionState.DRAFT);
        proposition.review(WHO, NOW, UNSEEN);
        proposition.activate(WHO, NOW, UNSEEN);
        proposition.change(complete("b"), WHO, NOW, 0);
        assertThat(proposition.snapshot().judged().orElseThrow().number()).isEqualTo(1);
        assertThat(proposition.snapshot().version(2).orElseThrow().content().promise())
                .isEqualTo("b");
        assertThat(proposition.snapshot().version(3)).isEmpty();
        proposition.retire(WHO, NOW, UNSEEN);
        assertThat(proposition.snapshot().judged()).isEmpty();
    }

    @Test
    void a_stale_change_is_told_what_is_said_now() {
        ValueProposition proposition = drafted(complete("now"));
        DomainError stale = refusal(() -> proposition.change(complete("wished"), WHO, NOW, 7));
        assertThat(stale.kind()).isEqualTo(DomainError.Kind.STALE);
        assertThat(stale.faults()).containsExactly(Fault.at("/promise", "now-is", "now"));
        assertThat(refusal(() -> proposition.review(WHO, NOW, Optional.of(7L))).kind())
                .isEqualTo(DomainError.Kind.STALE);
        assertThat(proposition.snapshot().last().content().promise()).isEqualTo("now");
    }

    @Test
    void a_review_names_everything_that_is_missing() {
        ValueProposition proposition = drafted(new PropositionContent(
                "Fleet", null, null, "", "", "", "", "", "", Map.of(), List.of(row("delivery", "", null))));
        DomainError refused = refusal(() -> proposition.review(WHO, NOW, UNSEEN));
        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactly(
                        "/segment",
                        "/ownerRef",
                        "/job",
                        "/promise",
                        "/components/price",
                        "/components/choice",
                        "/components/convenience",
                        "/components/sharedValues",
                        "/components/experience",
                        "/touchpoints/0/meaning",
                        "/touchpoints/0/target");
        assertThat(states(proposition)).containsExactly(PropositionState.DRAFT);
    }

    @Test
    void refuses_a_touchpoint_twice_and_targets_beyond_the_scale() {
        for (String target : List.of("100.1", "-101", "0.05", "1E2147483647", "1E-2147483647")) {
            DomainError refused = refusal(() -> drafted(new PropositionContent(
                    "",
                    null,
                    null,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    Map.of(),
                    List.of(row("delivery", "", null), row("delivery", "", new BigDecimal(target))))));
            assertThat(refused.faults())
                    .extracting(fault -> fault.pointer() + " " + fault.code())
                    .containsExactly(
                            "/title required",
                            "/touchpoints/1/touchpoint repeated-touchpoint",
                            "/touchpoints/1/target not-a-target");
        }
        assertThat(row("a", "b", new BigDecimal("40.0"))).isEqualTo(row("a", "b", new BigDecimal("4E1")));
    }

    @Test
    void a_segment_of_everybody_is_none() {
        assertThat(Segment.faults("All", new SegmentRule(java.util.Set.of(), java.util.Set.of(), Map.of()))
                        .found())
                .extracting(Fault::code)
                .containsExactly("segment-of-everybody");
        assertThatThrownBy(() -> Segment.faults(
                                " ", new SegmentRule(java.util.Set.of(), java.util.Set.of(), Map.of("model", "")))
                        .refuseIfAny())
                .isInstanceOf(DomainError.class);
        assertThat(Segment.faults(
                                "Loved and earning",
                                SegmentRule.cell(
                                        io.northloop.proposition.ProfitTier.EXCELLENT,
                                        io.northloop.customer.LoyaltyCategory.PROMOTER))
                        .found())
                .isEmpty();
    }

    private static ValueProposition drafted(PropositionContent content) {
        return ValueProposition.draft(new PropositionId(new UUID(0, 1)), content, WHO, NOW);
    }

    private static PropositionContent complete(String promise) {
        EnumMap<ValueComponent, String> components = new EnumMap<>(ValueComponent.class);
        for (ValueComponent component : ValueComponent.values()) {
            components.put(component, component.code());
        }
        return new PropositionContent(
                "Fleet",
                new SegmentId(new UUID(0, 2)),
                new PersonRef("hq-analyst"),
                "Keep the vans on the road",
                "",
                "",
                promise,
                "",
                "",
                components,
                List.of(row("service-visit", "Ready when promised", new BigDecimal("40"))));
    }

    private static TouchpointPromise row(
            String touchpoint, String meaning, @org.jspecify.annotations.Nullable BigDecimal target) {
        return new TouchpointPromise(touchpoint, meaning, "", target);
    }

    private static List<PropositionState> states(ValueProposition proposition) {
        return proposition.snapshot().versions().stream()
                .map(PropositionVersion::state)
                .toList();
    }

    private static String code(ThrowableAssert.ThrowingCallable step) {
        return refusal(step).code();
    }

    private static DomainError refusal(ThrowableAssert.ThrowingCallable step) {
        return catchThrowableOfType(DomainError.class, step);
    }
}
