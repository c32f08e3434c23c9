package io.northloop.proposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.model.SegmentRule;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepSegmentTest {

    private static final SegmentRule LOST = SegmentRule.cell(ProfitTier.EXCELLENT, LoyaltyCategory.DETRACTOR);
    private static final SegmentRule FLEETS = new SegmentRule(Set.of(), Set.of(), Map.of("kind", "fleet"));

    private final KeptSegments segments = new KeptSegments();
    private final OneProposition propositions = new OneProposition();
    private final List<String> audited = new ArrayList<>();
    private final KeepSegment keep = new KeepSegment(
            segments,
            propositions,
            (who, action, subject, details) -> audited.add(action + " " + new TreeMap<>(details)),
            () -> new UUID(0, 7));

    @Test
    void name_and_rule_change_from_version_to_version() {
        Segment added = keep.keep(new KeepSegment.Command(Viewers.HQ, Optional.empty(), " Lost ", LOST));
        assertThat(added.name()).isEqualTo("Lost");
        Segment changed = keep.keep(change(Viewers.MACHINE, added.id(), 0, "Fleets", FLEETS));
        assertThat(changed.version()).isEqualTo(1);
        assertThat(segments.find(added.id())).contains(changed);
        assertThat(audited)
                .containsExactly(
                        "segment.kept {attributes={}, categories=DETRACTOR, name=Lost, profitTiers=EXCELLENT}",
                        "segment.kept {attributes={kind=fleet}, categories=, name=Fleets, profitTiers=}");
    }

    @Test
    void whoever_has_seen_an_older_version_is_told_and_changes_nothing() {
        Segment added = keep.keep(new KeepSegment.Command(Viewers.HQ, Optional.empty(), "Lost", LOST));
        keep.keep(change(Viewers.HQ, added.id(), 0, "Found", FLEETS));
        DomainError stale = refusal(change(Viewers.HQ, added.id(), 0, "Lost", LOST));
        assertThat(stale.kind()).isEqualTo(DomainError.Kind.STALE);
        assertThat(stale.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code() + " " + fault.arguments())
                .containsExactly("/name now-is [Found]", "/rule rule-changed []");
        assertThat(segments.find(added.id()).map(Segment::name)).contains("Found");
    }

    @Test
    void a_promise_goes_on_to_be_for_those_it_was_made_to() {
        Segment added = keep.keep(new KeepSegment.Command(Viewers.HQ, Optional.empty(), "Lost", LOST));
        propositions.promised = Optional.of(added.id());
        DomainError refused = refusal(change(Viewers.HQ, added.id(), 0, "Lost", FLEETS));
        assertThat(refused.kind()).isEqualTo(DomainError.Kind.CONFLICT);
        assertThat(refused.code()).isEqualTo("segment-promised");
        assertThat(keep.keep(change(Viewers.HQ, added.id(), 0, "Won back", LOST))
                        .name())
                .isEqualTo("Won back");
        propositions.promised = Optional.empty();
        assertThat(keep.keep(change(Viewers.HQ, added.id(), 1, "Won back", FLEETS))
                        .rule())
                .isEqualTo(FLEETS);
    }

    @Test
    void nobody_else_keeps_segments_and_unknown_ones_are_not_found() {
        for (Viewer viewer : Viewers.OTHERS) {
            assertThat(refusal(change(viewer, new SegmentId(new UUID(0, 1)), 0, "Mine", LOST))
                            .kind())
                    .isEqualTo(DomainError.Kind.FORBIDDEN);
        }
        assertThat(refusal(change(Viewers.HQ, new SegmentId(new UUID(0, 1)), 0, "Lost", LOST))
                        .kind())
                .isEqualTo(DomainError.Kind.NOT_FOUND);
        assertThat(audited).isEmpty();
    }

    private static KeepSegment.Command change(
            Viewer viewer, SegmentId id, long version, String name, SegmentRule rule) {
        return new KeepSegment.Command(viewer, Optional.of(new KeepSegment.Known(id, version)), name, rule);
    }

    private DomainError refusal(KeepSegment.Command command) {
        return catchThrowableOfType(DomainError.class, () -> keep.keep(command));
    }
}
