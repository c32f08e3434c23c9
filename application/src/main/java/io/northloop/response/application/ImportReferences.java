package io.northloop.response.application;

import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.Editor;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitRegistration;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.UnitView;
import io.northloop.response.model.RowTranslation;
import io.northloop.shared.DomainError;
import io.northloop.shared.Ref;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rows of one import refer to; asked for once per value, because a file names the same few again and again.
 */
final class ImportReferences implements RowTranslation.References {

    private static final int REMEMBERED = 50_000;

    /** More centres than any company adds by one file: the column of another meaning was picked. */
    private static final int MOST_ADDED = 500;

    /** Longer than the name of any centre. */
    private static final int LONGEST_NAME = 500;

    private final OrganisationDirectory organisation;
    private final UnitRegistration registration;
    private final CustomerDirectory customers;
    private final Editor editor;
    private final Optional<UnitView> createUnder;
    private final Set<String> touchpoints;
    private final Map<String, Optional<UnitRef>> centres = remembering();
    private final Map<UnitRef, ZoneId> zones = new HashMap<>();
    private final Map<CustomerRef, Boolean> knownCustomers = remembering();
    private final Map<PersonRef, Boolean> knownPeople = remembering();
    private int added;

    ImportReferences(
            OrganisationDirectory organisation,
            UnitRegistration registration,
            CustomerDirectory customers,
            String by,
            Optional<String> createUnder) {
        this.organisation = organisation;
        this.registration = registration;
        this.customers = customers;
        this.editor = new Editor(by, new UnitScope.Everything());
        this.touchpoints = organisation.touchpoints().stream()
                .filter(TouchpointView::active)
                .map(TouchpointView::code)
                .collect(Collectors.toSet());
        this.createUnder = createUnder.map(UnitRef::new).flatMap(organisation::unit);
    }

    @Override
    public Optional<UnitRef> centre(String text) {
        if (text.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        Optional<UnitRef> known = centres.get(text);
        if (known == null) {
            known = find(text).or(() -> added(text));
            centres.put(text, known);
        }
        return known;
    }

    @Override
    public ZoneId zoneOf(UnitRef centre) {
        return zones.computeIfAbsent(
                centre, ref -> organisation.unit(ref).map(UnitView::timeZone).orElseGet(organisation::companyZone));
    }

    @Override
    public boolean isCustomer(CustomerRef ref) {
        return knownCustomers.computeIfAbsent(
                ref, asked -> customers.customer(asked).isPresent());
    }

    @Override
    public boolean isTouchpoint(String code) {
        return touchpoints.contains(code);
    }

    @Override
    public boolean isPerson(PersonRef ref) {
        return knownPeople.computeIfAbsent(
                ref, asked -> organisation.person(asked).isPresent());
    }

    /** By its reference, or by a name that only one centre bears. */
    private Optional<UnitRef> find(String text) {
        Optional<UnitRef> byRef = Optional.of(text)
                .filter(Ref::fits)
                .map(UnitRef::new)
                .filter(ref -> organisation
                        .unit(ref)
                        .filter(unit -> unit.kind() == UnitKind.CENTRE)
                        .isPresent());
        if (byRef.isPresent()) {
            return byRef;
        }
        var named = organisation.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CENTRE && unit.name().equals(text))
                .filter(unit -> createUnder.isEmpty() || createUnder.get().ref().equals(unit.parentRef()))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst().ref()) : Optional.empty();
    }

    private Optional<UnitRef> added(String text) {
        return createUnder.flatMap(region -> refFor(text).map(ref -> {
            if (++added > MOST_ADDED) {
                throw DomainError.refused("import-too-many-centres");
            }
            registration.register(editor, ref, UnitKind.CENTRE, text, region.ref(), region.timeZone());
            return ref;
        }));
    }

    /** The text itself where it has the form of a reference and names nothing yet, else one made from it. */
    private Optional<UnitRef> refFor(String text) {
        return Optional.of(text)
                .filter(Ref::isValid)
                .or(() -> Optional.of(
                                text.replaceAll("[^\\p{L}\\p{N}._:/@-]+", "-").replaceAll("^[^\\p{L}\\p{N}]+", ""))
                        .filter(Ref::isValid))
                .map(UnitRef::new)
                .filter(ref -> organisation.unit(ref).isEmpty());
    }

    private static <K, V> Map<K, V> remembering() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
