package io.northloop.access;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks: a person signed in, or another system. Every query and use case that shows or changes something takes one.
 */
public sealed interface Viewer {

    UnitScope scope();

    /** How the audit trail names them: {@code account:hq}, {@code client:crm}. */
    String auditName();

    /** The member of staff behind the viewer; none for a machine. */
    Optional<PersonRef> person();

    default boolean covers(UnitRef unit) {
        return scope().covers(unit);
    }

    /**
     * @throws DomainError FORBIDDEN for whoever is confined to units: what is asked for belongs to the whole company
     */
    default void requireCompanyWide() {
        if (!(scope() instanceof UnitScope.Everything)) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "company-wide-only");
        }
    }

    /** @throws DomainError FORBIDDEN to an administrator, who keeps the settings and sees no figures */
    default void requireFigures() {
        if (this instanceof Staff staff && staff.role() == Role.ADMINISTRATOR) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "figures-not-for-role");
        }
    }

    /** Whether somebody at HQ asks; no machine is. */
    default boolean isHeadquarters() {
        return switch (this) {
            case Staff staff -> staff.isHq();
            case Machine _ -> false;
        };
    }

    /**
     * @throws DomainError FORBIDDEN to everybody but people at HQ: settings, and who is behind a figure, are no work of
     *     machines
     */
    default void requireHeadquarters() {
        if (!isHeadquarters()) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "forbidden");
        }
    }

    /** Someone signed in. An administrator keeps the settings and sees no figures. */
    record Staff(AccountId account, String username, Role role, Optional<PersonRef> person, UnitScope scope)
            implements Viewer {

        @Override
        public String auditName() {
            return "account:" + username;
        }

        public boolean isHq() {
            return role == Role.HQ;
        }
    }

    /** A machine client; what it may do is in its scopes. */
    record Machine(String clientId, Set<String> scopes, UnitScope scope) implements Viewer {

        public Machine {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String auditName() {
            return "client:" + clientId;
        }

        @Override
        public Optional<PersonRef> person() {
            return Optional.empty();
        }
    }
}
