package io.northloop.proposition.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.SegmentRef;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.TouchpointView;
import io.northloop.proposition.PromiseDirectory;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.model.Difference;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.PropositionVersion;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.proposition.port.Propositions;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be seen of value propositions, and whether they are kept. */
@Component
@Transactional(readOnly = true)
public class PropositionQueries implements PromiseDirectory {

    private final Propositions propositions;
    private final Measurements measurements;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    PropositionQueries(
            Propositions propositions, Measurements measurements, OrganisationDirectory organisation, Clock clock) {
        this.propositions = propositions;
        this.measurements = measurements;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The newest first. */
    public Slice<ValueProposition.Snapshot> list(Viewer viewer, SliceRequest slice) {
        GridAccess.requireSight(viewer);
        return propositions.list(slice).map(ValueProposition::snapshot);
    }

    /** @throws DomainError NOT_FOUND */
    public ValueProposition.Snapshot one(Viewer viewer, PropositionId id) {
        GridAccess.requireSight(viewer);
        return propositions.find(id).map(ValueProposition::snapshot).orElseThrow(PropositionDesk::unknown);
    }

    /** What two versions say differently; empty when there is no such version before. */
    public List<Difference> differences(ValueProposition.Snapshot proposition, int number) {
        Optional<PropositionVersion> before = proposition.version(number - 1);
        Optional<PropositionVersion> after = proposition.version(number);
        return before.isPresent() && after.isPresent()
                ? Difference.between(before.get().content(), after.get().content())
                : List.of();
    }

    /**
     * The version to read.
     *
     * @param number empty for the last
     * @throws DomainError NOT_FOUND when there is none with this number
     */
    public PropositionVersion version(ValueProposition.Snapshot proposition, Optional<Integer> number) {
        return number.map(wished -> proposition
                        .version(wished)
                        .orElseThrow(() -> DomainError.notFound("proposition-version-unknown")))
                .orElseGet(proposition::last);
    }

    /** The promises of the version that is held against the figures, as {@link #promises}; none where nothing is. */
    public List<PromiseView> judged(Viewer viewer, ValueProposition.Snapshot proposition) {
        GridAccess.requireSight(viewer);
        return proposition
                .judged()
                .map(version -> promises(viewer, version.content()))
                .orElse(List.of());
    }

    /**
     * Each promise of the content beside the NPS of its touchpoint: transactional answers of the last twelve full
     * months, of the segment's members and of all customers.
     */
    public List<PromiseView> promises(Viewer viewer, PropositionContent content) {
        GridAccess.requireSight(viewer);
        MeasurementFilter lately = lately();
        Map<String, NpsFigure> ofAll = byTouchpoint(lately, viewer);
        Map<String, NpsFigure> ofSegment = content.segment() == null
                ? Map.of()
                : byTouchpoint(lately.of(new SegmentRef(content.segment().toString())), viewer);
        Map<String, TouchpointView> known = organisation.touchpoints().stream()
                .collect(Collectors.toMap(TouchpointView::code, Function.identity()));
        return content.touchpoints().stream()
                .map(promise -> PromiseView.of(
                        promise,
                        Optional.ofNullable(known.get(promise.touchpoint())),
                        Optional.ofNullable(ofSegment.get(promise.touchpoint())),
                        Optional.ofNullable(ofAll.get(promise.touchpoint()))))
                .toList();
    }

    private Map<String, NpsFigure> byTouchpoint(MeasurementFilter filter, Viewer viewer) {
        return measurements.figures(NpsRequest.usual(filter, List.of(Grouping.TOUCHPOINT)), viewer).stream()
                .collect(Collectors.toMap(item -> item.group().getOrDefault(Grouping.TOUCHPOINT, ""), NpsItem::figure));
    }

    @Override
    public Optional<PromiseMention> promise(Viewer viewer, PropositionId id, String touchpoint) {
        MeasurementFilter period = lately();
        ValueProposition.Snapshot proposition = one(viewer, id);
        return judged(viewer, proposition).stream()
                .filter(view -> view.promise().touchpoint().equals(touchpoint))
                .findFirst()
                .map(view -> new PromiseMention(
                        proposition.judged().orElseThrow().content().title(),
                        view.promise().meaning(),
                        view.promise().target(),
                        period.from().orElseThrow(),
                        period.to().orElseThrow(),
                        view.figure(),
                        view.basis() == PromiseView.Basis.SEGMENT));
    }

    private MeasurementFilter lately() {
        return LastTwelveMonths.before(LocalDate.ofInstant(clock.instant(), organisation.companyZone()));
    }
}
