package io.northloop.response.model;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.time.ZoneId;
import java.util.Optional;

/** A company with one centre, {@code A} in Los Angeles, one touchpoint, and nobody. */
final class OneCentre implements RowTranslation.References {

    @Override
    public Optional<UnitRef> centre(String text) {
        return text.equals("A") ? Optional.of(new UnitRef("A")) : Optional.empty();
    }

    @Override
    public ZoneId zoneOf(UnitRef centre) {
        return ZoneId.of("America/Los_Angeles");
    }

    @Override
    public boolean isCustomer(CustomerRef ref) {
        return false;
    }

    @Override
    public boolean isTouchpoint(String code) {
        return code.equals("delivery");
    }

    @Override
    public boolean isPerson(PersonRef ref) {
        return false;
    }
}
