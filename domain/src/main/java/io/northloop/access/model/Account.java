package io.northloop.access.model;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody signs in with, what they may do, and in which unit. */
public final class Account {

    public static final int NAME_LIMIT = 120;

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");

    private final AccountId id;
    private final String username;
    private final @Nullable Long version;
    private Profile profile;
    private boolean enabled;
    private @Nullable String passwordHash;

    private Account(Snapshot state) {
        this.id = state.id();
        this.username = state.username();
        this.profile =
                new Profile(state.displayName(), state.role(), state.personRef(), state.unitRef(), state.language());
        this.enabled = state.enabled();
        this.passwordHash = state.passwordHash();
        this.version = state.version();
    }

    /**
     * @param personRef the member of staff behind it; needed for cases and tasks
     * @param unitRef region of a regional manager, centre of a centre manager; {@code null} for the others
     * @param language of pages; {@code null} lets the browser decide
     */
    public record Profile(
            String displayName,
            Role role,
            @Nullable PersonRef personRef,
            @Nullable UnitRef unitRef,
            @Nullable Language language) {}

    /** State as stored; the version is {@code null} before the first save. */
    public record Snapshot(
            AccountId id,
            String username,
            String displayName,
            Role role,
            @Nullable PersonRef personRef,
            @Nullable UnitRef unitRef,
            @Nullable Language language,
            @Nullable String passwordHash,
            boolean enabled,
            @Nullable Long version) {}

    /** User names are compared without regard to case. */
    public static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean isUsername(String username) {
        return USERNAME.matcher(username).matches();
    }

    /**
     * Everything wrong with a profile.
     *
     * @param unit the unit that it names; {@code null} when there is none
     * @param personKnown whether the person that it names exists
     */
    public static Faults faults(Profile wanted, @Nullable UnitView unit, boolean personKnown) {
        Faults faults = new Faults().requireText(wanted.displayName(), NAME_LIMIT, "/displayName");
        faults.require(
                wanted.personRef() == null || personKnown, "/personRef", "unknown-person", "" + wanted.personRef());
        switch (wanted.role()) {
            case ADMINISTRATOR, HQ -> faults.require(wanted.unitRef() == null, "/unitRef", "role-without-unit");
            case REGIONAL_MANAGER -> faults.require(isA(UnitKind.REGION, unit), "/unitRef", "role-needs-a-region");
            case CENTRE_MANAGER -> faults.require(isA(UnitKind.CENTRE, unit), "/unitRef", "role-needs-a-centre");
        }
        return faults;
    }

    private static boolean isA(UnitKind kind, @Nullable UnitView unit) {
        return unit != null && unit.kind() == kind;
    }

    /** A new account that nobody can sign in with until it has a password. */
    public static Account open(AccountId id, String username, Profile profile) {
        return new Account(new Snapshot(
                id,
                normalised(username),
                profile.displayName(),
                profile.role(),
                profile.personRef(),
                profile.unitRef(),
                profile.language(),
                null,
                true,
                null));
    }

    public static Account restore(Snapshot stored) {
        return new Account(stored);
    }

    /**
     * Takes over a profile that has passed {@link #faults}.
     *
     * @return whether rights changed, so that sessions must end
     */
    public boolean describeAs(Profile wanted) {
        Profile before = profile;
        profile = wanted;
        return before.role() != wanted.role()
                || !Optional.ofNullable(before.unitRef()).equals(Optional.ofNullable(wanted.unitRef()))
                || !Optional.ofNullable(before.personRef()).equals(Optional.ofNullable(wanted.personRef()));
    }

    public void changePassword(String hash) {
        this.passwordHash = hash;
    }

    public void disable() {
        this.enabled = false;
    }

    public void enable() {
        this.enabled = true;
    }

    public AccountId id() {
        return id;
    }

    public String username() {
        return username;
    }

    public Profile profile() {
        return profile;
    }

    public boolean enabled() {
        return enabled;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id,
                username,
                profile.displayName(),
                profile.role(),
                profile.personRef(),
                profile.unitRef(),
                profile.language(),
                passwordHash,
                enabled,
                version);
    }
}
