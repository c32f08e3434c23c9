package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.model.Unit;
import io.northloop.organisation.port.Units;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.GeneratedId;
import io.northloop.shared.Ref;
import io.northloop.shared.port.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way in which a unit comes to be or changes, whoever asks. Runs under the organisation's lock. */
@Component
final class UnitChanges {

    private final Units units;
    private final ChangeNotices notices;
    private final Ids ids;

    UnitChanges(Units units, ChangeNotices notices, Ids ids) {
        this.units = units;
        this.notices = notices;
        this.ids = ids;
    }

    /** What became of a draft: the stored unit, or why not. */
    record Result(@Nullable Unit unit, Change change, List<Fault> faults) {}

    /**
     * Checks the draft and, if nothing is wrong with it, stores it.
     *
     * @throws DomainError NOT_FOUND when the unit exists outside the editor's scope, STALE when its version is not the
     *     expected one
     */
    Result apply(Editor editor, UnitDraft asked, Optional<Long> expectedVersion) {
        UnitDraft draft = asked.ref().isBlank() ? asked.withRef(newRef(asked)) : asked;
        Faults faults = new Faults();
        Optional<Unit.Profile> wanted = draft.read(faults);
        Optional<Unit> existing =
                Optional.of(draft.ref()).filter(Findable::ref).map(UnitRef::new).flatMap(units::find);
        boolean mayBeCalledSo = existing.isPresent() || asked.ref().isBlank() || Ref.isValid(draft.ref());
        faults.require(mayBeCalledSo, "/ref", "not-a-ref", draft.ref());
        checkReach(editor, existing, expectedVersion);
        wanted.ifPresent(profile -> {
            Unit parent = Optional.ofNullable(profile.parentRef())
                    .filter(editor.scope()::covers)
                    .flatMap(units::find)
                    .orElse(null);
            faults.addAll(Unit.faults(profile, existing.orElse(null), parent, losesCentres(existing, profile))
                    .found());
            if (existing.isEmpty() && profile.kind() == UnitKind.REGION) {
                faults.require(editor.unconfined(), "/kind", "outside-own-units");
            }
        });
        if (wanted.isEmpty() || faults.first().isPresent()) {
            return new Result(existing.orElse(null), Change.REFUSED, faults.found());
        }
        return store(editor, new UnitRef(draft.ref()), existing, wanted.get());
    }

    private String newRef(UnitDraft asked) {
        return GeneratedId.text(UnitKind.REGION.name().equals(asked.kind()) ? "reg" : "cen", ids.next());
    }

    private static void checkReach(Editor editor, Optional<Unit> existing, Optional<Long> expectedVersion) {
        existing.ifPresent(unit -> {
            if (!editor.scope().covers(unit.ref())) {
                throw DomainError.notFound("unit-not-found", unit.ref().value());
            }
        });
        Long stored = existing.map(unit -> unit.snapshot().version()).orElse(null);
        if (expectedVersion.isPresent() && !Objects.equals(expectedVersion.get(), stored)) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
    }

    private boolean losesCentres(Optional<Unit> existing, Unit.Profile wanted) {
        return existing.isPresent()
                && !wanted.active()
                && units.hasActiveCentres(existing.get().ref());
    }

    private Result store(Editor editor, UnitRef ref, Optional<Unit> existing, Unit.Profile wanted) {
        if (existing.isEmpty()) {
            Unit stored = units.save(Unit.establish(ref, wanted));
            notices.changed(editor, "unit.added", ref.value(), facts(wanted));
            return new Result(stored, Change.ADDED, List.of());
        }
        Unit unit = existing.get();
        if (unit.profile().equals(wanted)) {
            return new Result(unit, Change.UNCHANGED, List.of());
        }
        unit.describeAs(wanted);
        Unit stored = units.save(unit);
        notices.changed(editor, "unit.changed", ref.value(), facts(wanted));
        return new Result(stored, Change.CHANGED, List.of());
    }

    private static Map<String, String> facts(Unit.Profile profile) {
        return Map.of(
                "kind", profile.kind().name(),
                "name", profile.name(),
                "parent", String.valueOf(profile.parentRef()),
                "timeZone", String.valueOf(profile.timeZone()),
                "active", String.valueOf(profile.active()));
    }
}
