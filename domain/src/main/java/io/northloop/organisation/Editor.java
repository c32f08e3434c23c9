package io.northloop.organisation;

/**
 * Who reads or changes the organisation. Access stands above the organisation, so this is all that the organisation
 * knows of a viewer.
 *
 * @param name as the audit trail writes it: {@code account:admin}, {@code client:hr}
 * @param scope the units that they may see or change
 */
public record Editor(String name, UnitScope scope) {

    public boolean unconfined() {
        return scope instanceof UnitScope.Everything;
    }
}
