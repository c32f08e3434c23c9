package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.InvitationFilter;
import io.northloop.programme.model.InvitationLine;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.model.Wave;
import io.northloop.programme.port.InvitationLog;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.Waves;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.survey.SurveyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of invitations to customers: for HQ, and machines that see the whole company. A centre never sees who was
 * asked; of employees nobody does (docs/decisions/0022).
 */
@Component
@Transactional(readOnly = true)
public class InvitationQueries {

    private final Programmes programmes;
    private final Waves waves;
    private final InvitationLog log;
    private final OrganisationDirectory organisation;

    InvitationQueries(Programmes programmes, Waves waves, InvitationLog log, OrganisationDirectory organisation) {
        this.programmes = programmes;
        this.waves = waves;
        this.log = log;
        this.organisation = organisation;
    }

    /**
     * Which are wanted, as it was written; what is {@code null} or empty holds for all, and a reference that nobody
     * knows finds nothing.
     *
     * @param unit a centre, or a region for all of its centres
     * @param from first day in the company's zone on which they became eligible
     * @param to last of these days, included
     */
    public record Request(
            @Nullable String customer,
            @Nullable String programme,
            @Nullable String wave,
            @Nullable ContactChannel channel,
            @Nullable String unit,
            Set<InvitationState> states,
            @Nullable SuppressionReason reason,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public Request {
            states = Set.copyOf(states);
        }
    }

    /**
     * The log as a page shows it.
     *
     * @param waves of the lines
     * @param programmes that ask customers, by reference
     * @param choices waves of the programme that is asked for, latest opening first
     * @param units regions first, each followed by its centres
     */
    public record Log(
            Slice<InvitationLine> lines,
            Map<WaveId, Wave.Snapshot> waves,
            List<Programme.Snapshot> programmes,
            List<Wave.Snapshot> choices,
            List<UnitView> units) {
        public Log {
            waves = Map.copyOf(waves);
            programmes = List.copyOf(programmes);
            choices = List.copyOf(choices);
            units = List.copyOf(units);
        }
    }

    /**
     * Latest first.
     *
     * @throws DomainError MALFORMED {@code invalid} with the days that cannot be
     */
    public Slice<InvitationLine> invitations(Viewer viewer, Request request, SliceRequest slice) {
        viewer.requireCompanyWide();
        return filter(request, request.channel() == null ? List.of() : programmes.all())
                .map(filter -> log.list(filter, slice))
                .orElseGet(Slice::empty);
    }

    /** The same with what its lines and its filters are called. */
    public Log log(Viewer viewer, Request request, SliceRequest slice) {
        viewer.requireCompanyWide();
        List<Programme> all = programmes.all();
        Slice<InvitationLine> lines =
                filter(request, all).map(filter -> log.list(filter, slice)).orElseGet(Slice::empty);
        Set<WaveId> mentioned = lines.items().stream()
                .flatMap(line -> line.wave().stream())
                .collect(Collectors.toCollection(HashSet::new));
        wave(request.wave()).ifPresent(mentioned::add);
        Map<WaveId, Wave.Snapshot> named = new LinkedHashMap<>();
        if (!mentioned.isEmpty()) {
            waves.all(mentioned).forEach(wave -> named.put(wave.id(), wave.snapshot()));
        }
        return new Log(
                lines,
                named,
                all.stream()
                        .filter(programme -> programme.kind() != SurveyKind.EMPLOYEE)
                        .map(Programme::snapshot)
                        .toList(),
                choices(request, named),
                organisation.units());
    }

    private List<Wave.Snapshot> choices(Request request, Map<WaveId, Wave.Snapshot> named) {
        return reference(request.programme())
                .map(ref -> waves.of(new ProgrammeRef(ref)).stream()
                        .map(Wave::snapshot)
                        .toList())
                .orElseGet(() -> wave(request.wave()).map(named::get).stream().toList());
    }

    /** Empty when something is asked for that there cannot be. */
    private Optional<InvitationFilter> filter(Request request, List<Programme> all) {
        if (unreadable(request.customer()) || unreadable(request.programme()) || unreadable(request.unit())) {
            return Optional.empty();
        }
        if (written(request.wave()) && wave(request.wave()).isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = request.from();
        LocalDate to = request.to();
        new Faults()
                .allowDay(from, "/from")
                .allowDay(to, "/to")
                .require(from == null || to == null || !to.isBefore(from), "/to", "period-reversed")
                .throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        ZoneId zone = organisation.companyZone();
        return Optional.of(new InvitationFilter(
                reference(request.customer()).map(CustomerRef::new),
                programmes(request, all),
                wave(request.wave()),
                reference(request.unit()).map(UnitRef::new).map(this::centres),
                request.states(),
                Optional.ofNullable(request.reason()),
                Optional.ofNullable(from).map(day -> start(day, zone)),
                Optional.ofNullable(to).map(day -> start(day.plusDays(1), zone))));
    }

    private Set<UnitRef> centres(UnitRef unit) {
        Set<UnitRef> units = new HashSet<>(organisation.centresWithin(unit));
        units.add(unit);
        return units;
    }

    /** A programme keeps its channel once it has asked, so that its index serves the channel as well. */
    private static Optional<Set<ProgrammeRef>> programmes(Request request, List<Programme> all) {
        Optional<ProgrammeRef> one = reference(request.programme()).map(ProgrammeRef::new);
        ContactChannel channel = request.channel();
        if (channel == null) {
            return one.map(Set::of);
        }
        return Optional.of(all.stream()
                .filter(programme ->
                        programme.channel().contact().filter(channel::equals).isPresent())
                .map(Programme::ref)
                .filter(ref -> one.filter(wanted -> !wanted.equals(ref)).isEmpty())
                .collect(Collectors.toSet()));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static boolean written(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private static boolean unreadable(@Nullable String text) {
        return written(text) && reference(text).isEmpty();
    }

    private static Optional<String> reference(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !it.isEmpty()).filter(Ref::fits);
    }

    private static Optional<WaveId> wave(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !it.isEmpty()).flatMap(WaveId::parse);
    }
}
