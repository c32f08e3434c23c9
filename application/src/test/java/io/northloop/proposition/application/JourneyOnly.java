package io.northloop.proposition.application;

import io.northloop.organisation.EmptyOrganisation;
import io.northloop.organisation.TouchpointView;
import java.util.List;

/** A company of which only the journey is known. */
final class JourneyOnly extends EmptyOrganisation {

    @Override
    public List<TouchpointView> touchpoints() {
        return List.of(
                new TouchpointView("delivery", "Delivery", "交付", true),
                new TouchpointView("billing", "Billing", "结算", false));
    }
}
