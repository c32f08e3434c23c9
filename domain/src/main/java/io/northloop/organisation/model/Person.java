package io.northloop.organisation.model;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.PostView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A member of staff: the post they hold, where, and who stands in while they are away. */
public final class Person {

    public static final int NAME_LIMIT = 120;
    public static final int EMAIL_LIMIT = 254;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[^\\s@<>\"(),;:\\\\]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,30}");

    private final PersonRef ref;
    private final @Nullable Long version;
    private Profile profile;
    private @Nullable Absence absence;

    private Person(PersonRef ref, Profile profile, @Nullable Absence absence, @Nullable Long version) {
        this.ref = ref;
        this.profile = profile;
        this.absence = absence;
        this.version = version;
    }

    /**
     * What can be said about a person, their absence aside.
     *
     * @param unitRef where the post is held; {@code null} for a post at HQ
     * @param deputyRef who stands in; two people may stand in for each other
     */
    public record Profile(
            String name,
            @Nullable String email,
            @Nullable String phone,
            Language language,
            String post,
            @Nullable UnitRef unitRef,
            @Nullable PersonRef deputyRef,
            boolean active) {}

    /** State as stored; the version is {@code null} before the first save. */
    public record Snapshot(
            PersonRef ref,
            String name,
            @Nullable String email,
            @Nullable String phone,
            Language language,
            String post,
            @Nullable UnitRef unitRef,
            @Nullable PersonRef deputyRef,
            @Nullable LocalDate awayFrom,
            @Nullable LocalDate awayUntil,
            boolean active,
            @Nullable Long version) {}

    /**
     * Everything wrong with a profile as far as the rest of the organisation goes.
     *
     * @param post the post that it names; {@code null} when there is none
     * @param unit the unit that it names; {@code null} when there is none
     * @param deputyKnown whether the deputy exists
     */
    public static Faults faults(
            String ref, Profile wanted, @Nullable PostView post, @Nullable Unit unit, boolean deputyKnown) {
        Faults faults = new Faults();
        faults.requireText(wanted.name(), NAME_LIMIT, "/name");
        faults.allowText(wanted.email(), EMAIL_LIMIT, "/email");
        String email = wanted.email();
        faults.require(email == null || EMAIL.matcher(email).matches(), "/email", "not-an-email");
        String phone = wanted.phone();
        faults.require(phone == null || PHONE.matcher(phone).matches(), "/phone", "not-a-phone-number");
        faults.require(post != null, "/post", "unknown-post", wanted.post());
        if (wanted.unitRef() != null) {
            faults.require(unit != null, "/unitRef", "unknown-unit", wanted.unitRef());
        }
        if (post != null) {
            placeFaults(faults, wanted, post, unit);
        }
        if (wanted.deputyRef() != null) {
            faults.require(!wanted.deputyRef().value().equals(ref), "/deputyRef", "own-deputy");
            faults.require(deputyKnown, "/deputyRef", "unknown-person", wanted.deputyRef());
        }
        return faults;
    }

    private static void placeFaults(Faults faults, Profile wanted, PostView post, @Nullable Unit unit) {
        switch (post.level()) {
            case HQ -> faults.require(wanted.unitRef() == null, "/unitRef", "post-is-at-hq", post.code());
            case REGION -> needs(faults, UnitKind.REGION, "post-needs-a-region", wanted, post, unit);
            case CENTRE -> needs(faults, UnitKind.CENTRE, "post-needs-a-centre", wanted, post, unit);
        }
    }

    private static void needs(
            Faults faults, UnitKind kind, String code, Profile wanted, PostView post, @Nullable Unit unit) {
        boolean fits = unit != null && unit.profile().kind() == kind;
        faults.require(fits || (wanted.unitRef() != null && unit == null), "/unitRef", code, post.code());
    }

    /** Somebody who was not known before; the profile must have passed {@link #faults}. */
    public static Person join(PersonRef ref, Profile profile) {
        return new Person(ref, profile, null, null);
    }

    public static Person restore(Snapshot stored) {
        LocalDate from = stored.awayFrom();
        return new Person(
                stored.ref(),
                new Profile(
                        stored.name(),
                        stored.email(),
                        stored.phone(),
                        stored.language(),
                        stored.post(),
                        stored.unitRef(),
                        stored.deputyRef(),
                        stored.active()),
                from == null ? null : new Absence(from, stored.awayUntil()),
                stored.version());
    }

    /** Takes over a profile that has passed {@link #faults}. */
    public void describeAs(Profile wanted) {
        this.profile = wanted;
    }

    public void goAway(Absence during) {
        this.absence = during;
    }

    public void comeBack() {
        this.absence = null;
    }

    /** Whether it depends on the day that the person is present: an absence was noted. */
    public boolean presenceGoesByDay() {
        return profile.active() && absence != null;
    }

    /** Whether the person can be given work on that day. */
    public boolean presentOn(LocalDate day) {
        Absence away = absence;
        return profile.active() && (away == null || !away.includes(day));
    }

    public PersonRef ref() {
        return ref;
    }

    public Profile profile() {
        return profile;
    }

    public Optional<PersonRef> deputy() {
        return Optional.ofNullable(profile.deputyRef());
    }

    public PersonView view() {
        return new PersonView(
                ref,
                profile.name(),
                profile.email(),
                profile.language(),
                profile.post(),
                profile.unitRef(),
                profile.active());
    }

    public Snapshot snapshot() {
        Absence away = absence;
        return new Snapshot(
                ref,
                profile.name(),
                profile.email(),
                profile.phone(),
                profile.language(),
                profile.post(),
                profile.unitRef(),
                profile.deputyRef(),
                away == null ? null : away.from(),
                away == null ? null : away.until(),
                profile.active(),
                version);
    }
}
