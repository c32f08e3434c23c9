package io.northloop.proposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.Display;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.SegmentRef;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.Difference;
import io.northloop.proposition.model.PromiseVerdict;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.TouchpointPromise;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.shared.DomainError;
import io.northloop.shared.SliceRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromisesTest {

    /** In Shanghai July has begun. */
    private static final Instant NOW = Instant.parse("2026-06-30T16:00:00Z");

    private final ScoresOfTwo scores = new ScoresOfTwo();
    private final PropositionQueries queries =
            new PropositionQueries(new OneProposition(), scores, new JourneyOnly(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void each_promise_stands_beside_the_score_of_its_touchpoint_over_the_last_twelve_full_months() {
        List<PromiseView> promises = queries.promises(
                Viewers.HQ,
                content(row("delivery", "40"), row("billing", "40"), row("moon", "40"), row("motive", null)));
        assertThat(promises)
                .extracting(PromiseView::verdict)
                .containsExactly(
                        PromiseVerdict.BROKEN,
                        PromiseVerdict.KEPT,
                        PromiseVerdict.TOO_FEW_ANSWERS,
                        PromiseVerdict.NO_TARGET);
        assertThat(promises.get(1).touchpoint().orElseThrow().nameEn()).isEqualTo("Billing");
        assertThat(promises.get(2).touchpoint()).isEmpty();
        NpsRequest asked = scores.asked.getFirst();
        assertThat(scores.asked).hasSize(1);
        assertThat(asked.groupBy()).containsExactly(Grouping.TOUCHPOINT);
        assertThat(asked.filter().from()).contains(LocalDate.of(2025, 7, 1));
        assertThat(asked.filter().to()).contains(LocalDate.of(2026, 6, 30));
    }

    @Test
    void the_segments_own_score_decides_and_that_of_all_only_where_its_answers_are_too_few() {
        SegmentId segment = new SegmentId(new UUID(0, 5));
        List<PromiseView> promises = queries.promises(
                Viewers.HQ,
                new PropositionContent(
                        "A",
                        segment,
                        null,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Map.of(),
                        List.of(row("delivery", "40"), row("billing", "40"), row("motive", "40"))));
        assertThat(promises)
                .extracting(PromiseView::basis)
                .containsExactly(
                        PromiseView.Basis.SEGMENT, PromiseView.Basis.ALL_CUSTOMERS, PromiseView.Basis.ALL_CUSTOMERS);
        assertThat(promises)
                .extracting(PromiseView::verdict)
                .containsExactly(PromiseVerdict.KEPT, PromiseVerdict.KEPT, PromiseVerdict.TOO_FEW_ANSWERS);
        assertThat(promises.get(1).ofSegment().orElseThrow().n()).isEqualTo(4);
        assertThat(scores.asked).hasSize(2);
        assertThat(scores.asked.getLast().filter().segment()).contains(new SegmentRef(segment.toString()));
    }

    @Test
    void nobody_below_headquarters_sees_any_of_it() {
        for (Viewer viewer : Viewers.OTHERS) {
            assertThatThrownBy(() -> queries.promises(viewer, content())).isInstanceOf(DomainError.class);
            assertThatThrownBy(() -> queries.list(viewer, new SliceRequest(10, null)))
                    .isInstanceOf(DomainError.class);
            assertThatThrownBy(() -> queries.one(viewer, new PropositionId(new UUID(0, 1))))
                    .isInstanceOf(DomainError.class);
        }
        assertThat(scores.asked).isEmpty();
        assertThat(queries.one(Viewers.MACHINE, new PropositionId(new UUID(0, 1)))
                        .revision())
                .isZero();
    }

    @Test
    void the_first_version_differs_from_nothing() {
        ValueProposition.Snapshot first = queries.one(Viewers.HQ, new PropositionId(new UUID(0, 1)));
        List<Difference> differences = queries.differences(first, 1);
        assertThat(differences).isEmpty();
    }

    private static TouchpointPromise row(String touchpoint, @Nullable String target) {
        return new TouchpointPromise(touchpoint, "", "", target == null ? null : new BigDecimal(target));
    }

    private static PropositionContent content(TouchpointPromise... rows) {
        return new PropositionContent("A", null, null, "", "", "", "", "", "", Map.of(), List.of(rows));
    }

    private static final class ScoresOfTwo implements Measurements {

        private final List<NpsRequest> asked = new ArrayList<>();

        @Override
        public List<NpsItem> figures(NpsRequest request, Viewer viewer) {
            asked.add(request);
            return request.filter().segment().isPresent()
                    ? List.of(item("delivery", 55), tooFew("billing"))
                    : List.of(item("billing", 60), item("delivery", -20));
        }

        private static NpsItem tooFew(String touchpoint) {
            return new NpsItem(Map.of(Grouping.TOUCHPOINT, touchpoint), NpsFigure.onlyN(4L), null);
        }

        private static NpsItem item(String touchpoint, int nps) {
            return new NpsItem(
                    Map.of(Grouping.TOUCHPOINT, touchpoint),
                    new NpsFigure(
                            80L,
                            null,
                            null,
                            null,
                            null,
                            (double) nps,
                            BigDecimal.valueOf(nps),
                            new Interval(nps - 9, nps + 9, Confidence.P95, IntervalMethod.ADJUSTED_WALD),
                            null,
                            null,
                            null,
                            Display.FULL,
                            null),
                    null);
        }

        @Override
        public List<NpsItem> nps(NpsRequest request, Viewer viewer) {
            throw new UnsupportedOperationException("nobody asks how many were asked");
        }

        @Override
        public Map<List<Grouping>, List<NpsItem>> breakdowns(
                NpsRequest request, Set<List<Grouping>> groupings, Viewer viewer) {
            throw new UnsupportedOperationException("one breakdown is enough");
        }

        @Override
        public NpsComparison compare(NpsRequest a, NpsRequest b, Viewer viewer) {
            throw new UnsupportedOperationException("nothing is compared");
        }
    }
}
