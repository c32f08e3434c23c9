package io.northloop.proposition.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A company of which only the journey is known. */
final class JourneyOnly implements OrganisationDirectory {

    @Override
    public ZoneId companyZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public String companyName() {
        return "Nobody";
    }

    @Override
    public Optional<UnitView> unit(UnitRef ref) {
        return Optional.empty();
    }

    @Override
    public List<UnitView> units() {
        return List.of();
    }

    @Override
    public List<UnitRef> centresWithin(UnitRef ref) {
        return List.of();
    }

    @Override
    public Optional<PersonView> person(PersonRef ref) {
        return Optional.empty();
    }

    @Override
    public Map<PersonRef, PersonView> people(Set<PersonRef> refs) {
        return Map.of();
    }

    @Override
    public List<PersonView> staff() {
        return List.of();
    }

    @Override
    public List<PersonView> responsibleAround(UnitRef unit) {
        return List.of();
    }

    @Override
    public Optional<PersonView> responsibleFor(String post, Optional<UnitRef> unit) {
        return Optional.empty();
    }

    @Override
    public Optional<PersonView> presentOrDeputy(PersonRef ref) {
        return Optional.empty();
    }

    @Override
    public Set<PersonRef> standsInFor(PersonRef ref) {
        return Set.of();
    }

    @Override
    public List<PostView> posts() {
        return List.of();
    }

    @Override
    public List<TouchpointView> touchpoints() {
        return List.of(
                new TouchpointView("delivery", "Delivery", "交付", true),
                new TouchpointView("billing", "Billing", "结算", false));
    }
}
