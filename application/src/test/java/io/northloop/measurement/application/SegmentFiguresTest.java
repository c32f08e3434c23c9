package io.northloop.measurement.application;

import static io.northloop.measurement.application.FigureDesk.assertRefused;
import static io.northloop.measurement.application.FigureDesk.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.SegmentRef;
import io.northloop.programme.ResponseRates;
import io.northloop.shared.DomainError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SegmentFiguresTest {

    private static final MeasurementFilter FLEETS = MeasurementFilter.EVERYTHING.of(OneSegment.FLEETS);

    private final FigureDesk desk = new FigureDesk();

    @Test
    void headquarters_sees_what_members_say_with_its_uncertainty_but_not_how_many_were_asked() {
        desk.answers.with(30, "a", "2026-09-01", "visit", 10);
        desk.closed.add(new ResponseRates.Closed(Map.of(ResponseRates.Dimension.SURVEY, "standard"), 90, 30, 30));
        NpsItem all =
                desk.queries.nps(usual(MeasurementFilter.EVERYTHING), desk.hq).getFirst();
        assertThat(all.response()).isNotNull();
        NpsItem members = desk.queries.nps(usual(FLEETS), desk.hq).getFirst();
        assertThat(members.figure().n()).isEqualTo(30);
        assertThat(members.figure().interval()).isNotNull();
        assertThat(members.response()).isNull();
        assertThat(desk.answers.members()).containsExactly(OneSegment.MEMBERSHIP);
    }

    @Test
    void segments_stand_side_by_side() {
        desk.answers.with(12, "a", "2026-09-01", "visit", 10).with(13, "b", "2026-09-01", "visit", 0);
        List<NpsItem> items =
                desk.queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.UNIT, Grouping.SEGMENT), desk.hq);
        assertThat(items)
                .extracting(item -> List.copyOf(item.group().values()))
                .containsExactly(List.of("a", "fleets"), List.of("b", "fleets"));
        assertThat(desk.answers.members()).containsExactly(OneSegment.MEMBERSHIP);
    }

    @Test
    void two_segments_may_share_customers() {
        desk.answers.with(40, "a", "2026-09-01", "visit", 10);
        NpsComparison both = desk.queries.compare(usual(FLEETS), usual(MeasurementFilter.EVERYTHING), desk.hq);
        assertThat(both.difference()).isEqualTo(0);
        assertThat(both.interval()).isNull();
    }

    @Test
    void whoever_is_confined_to_units_learns_nothing_of_segments() {
        for (var viewer : List.of(desk.east, desk.centreA)) {
            assertRefused(() -> desk.queries.nps(usual(FLEETS), viewer), DomainError.Kind.FORBIDDEN, "forbidden");
            assertRefused(
                    () -> desk.queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.SEGMENT), viewer),
                    DomainError.Kind.FORBIDDEN,
                    "forbidden");
            assertRefused(
                    () -> desk.queries.compare(usual(FLEETS), usual(FLEETS), viewer),
                    DomainError.Kind.FORBIDDEN,
                    "forbidden");
        }
        assertThat(desk.answers.questions()).isZero();
        assertRefused(
                () -> desk.queries.nps(usual(MeasurementFilter.EVERYTHING.of(new SegmentRef("none"))), desk.hq),
                DomainError.Kind.NOT_FOUND,
                "segment-unknown");
    }
}
