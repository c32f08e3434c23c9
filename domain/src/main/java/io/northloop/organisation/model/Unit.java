package io.northloop.organisation.model;

import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Faults;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A region or a service centre. Regions stand directly below HQ and centres below a region, so there can be no cycle.
 * The kind never changes: answers, cases and figures hang on it.
 */
public final class Unit {

    public static final int NAME_LIMIT = 120;

    private final UnitRef ref;
    private final @Nullable Long version;
    private Profile profile;

    private Unit(UnitRef ref, Profile profile, @Nullable Long version) {
        this.ref = ref;
        this.profile = profile;
        this.version = version;
    }

    /**
     * What can be said about a unit.
     *
     * @param parentRef the region of a centre; {@code null} for a region
     * @param timeZone required for a centre; a region without one lives in the company's
     */
    public record Profile(
            UnitKind kind,
            String name,
            @Nullable UnitRef parentRef,
            @Nullable ZoneId timeZone,
            boolean active) {}

    /** State as stored; the version is {@code null} before the first save. */
    public record Snapshot(
            UnitRef ref,
            UnitKind kind,
            String name,
            @Nullable UnitRef parentRef,
            @Nullable ZoneId timeZone,
            boolean active,
            @Nullable Long version) {}

    /**
     * Everything wrong with a profile as far as the rest of the organisation goes.
     *
     * @param existing the unit as it stands; {@code null} when it is new
     * @param parent the unit that {@code parentRef} names; {@code null} when there is none
     * @param hasActiveCentres whether an active centre belongs to this unit
     */
    public static Faults faults(
            Profile wanted, @Nullable Unit existing, @Nullable Unit parent, boolean hasActiveCentres) {
        Faults faults = new Faults();
        faults.requireText(wanted.name(), NAME_LIMIT, "/name");
        faults.require(existing == null || existing.profile.kind() == wanted.kind(), "/kind", "kind-is-fixed");
        switch (wanted.kind()) {
            case REGION -> {
                faults.require(wanted.parentRef() == null, "/parentRef", "region-has-no-parent");
                faults.require(wanted.active() || !hasActiveCentres, "/active", "region-has-active-centres");
            }
            case CENTRE -> {
                faults.require(wanted.timeZone() != null, "/timeZone", "required");
                faults.require(wanted.parentRef() != null, "/parentRef", "required");
                if (wanted.parentRef() != null) {
                    faults.require(parent != null, "/parentRef", "unknown-unit", wanted.parentRef());
                }
                if (parent != null) {
                    faults.require(parent.profile.kind() == UnitKind.REGION, "/parentRef", "parent-not-a-region");
                    faults.require(
                            !wanted.active() || parent.profile.active(), "/parentRef", "parent-not-active", parent.ref);
                }
            }
        }
        return faults;
    }

    /** A unit that did not exist before; the profile must have passed {@link #faults}. */
    public static Unit establish(UnitRef ref, Profile profile) {
        return new Unit(ref, profile, null);
    }

    public static Unit restore(Snapshot stored) {
        return new Unit(
                stored.ref(),
                new Profile(stored.kind(), stored.name(), stored.parentRef(), stored.timeZone(), stored.active()),
                stored.version());
    }

    /** Takes over a profile that has passed {@link #faults}. */
    public void describeAs(Profile wanted) {
        this.profile = wanted;
    }

    public UnitRef ref() {
        return ref;
    }

    public Profile profile() {
        return profile;
    }

    public Snapshot snapshot() {
        return new Snapshot(
                ref,
                profile.kind(),
                profile.name(),
                profile.parentRef(),
                profile.timeZone(),
                profile.active(),
                version);
    }
}
