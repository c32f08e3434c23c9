package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.PlanOutcome;
import io.northloop.improvement.PlanState;
import io.northloop.improvement.model.EvidenceKind;
import io.northloop.improvement.model.PlanMetric;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.PostView;
import io.northloop.organisation.Posts;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What forms about plans offer to choose from: what is sent, and how it is called in the reader's language. */
@Component
class PlanChoices {

    private static final String INDENT = "\u2003";

    private final OrganisationDirectory organisation;
    private final MessageSource messages;

    PlanChoices(OrganisationDirectory organisation, MessageSource messages) {
        this.organisation = organisation;
        this.messages = messages;
    }

    /** Units that the viewer may see; centres stand indented below their region. */
    Map<String, String> units(Viewer viewer) {
        Map<String, String> options = new LinkedHashMap<>();
        for (UnitView unit : organisation.units()) {
            if (viewer.covers(unit.ref())) {
                options.put(unit.ref().value(), (unit.kind() == UnitKind.CENTRE ? INDENT : "") + unit.name());
            }
        }
        return options;
    }

    /** Regions first, each followed by its centres. */
    List<UnitView> allUnits() {
        return organisation.units();
    }

    /**
     * A region with its centres, as boxes to tick.
     *
     * @param chosen how many of the centres are ticked
     */
    record Region(UnitView unit, List<UnitView> centres, long chosen) {}

    /** Active units, and those that are ticked, or have a centre that is, although they are not active any more. */
    static List<Region> regions(List<UnitView> all, List<String> ticked) {
        return all.stream()
                .filter(unit -> unit.kind() == UnitKind.REGION)
                .map(region -> region(region, all, ticked))
                .filter(region -> isOffered(region.unit(), ticked) || region.chosen() > 0)
                .toList();
    }

    private static boolean isOffered(UnitView unit, List<String> ticked) {
        return unit.active() || ticked.contains(unit.ref().value());
    }

    private static Region region(UnitView region, List<UnitView> units, List<String> ticked) {
        List<UnitView> centres = units.stream()
                .filter(unit -> region.ref().equals(unit.parentRef()) && isOffered(unit, ticked))
                .toList();
        long chosen = centres.stream()
                .filter(centre -> ticked.contains(centre.ref().value()))
                .count();
        return new Region(region, centres, chosen);
    }

    /**
     * Who can be given a task or a plan, with their post, by where they work: headquarters, then unit by unit. Service
     * advisers are left out, because they cannot sign in.
     */
    Map<String, Map<String, String>> people(List<UnitView> units) {
        Language reader = ReaderLanguage.now();
        Map<String, String> posts =
                organisation.posts().stream().collect(Collectors.toMap(PostView::code, post -> post.name(reader)));
        Map<UnitRef, Map<String, String>> byUnit = new HashMap<>();
        Map<String, String> headquarters = new LinkedHashMap<>();
        for (PersonView person : organisation.staff()) {
            if (!person.post().equals(Posts.SERVICE_ADVISER)) {
                Map<String, String> place = person.unitRef() == null
                        ? headquarters
                        : byUnit.computeIfAbsent(person.unitRef(), _ -> new LinkedHashMap<>());
                place.put(
                        person.ref().value(), person.name() + " · " + posts.getOrDefault(person.post(), person.post()));
            }
        }
        Map<String, Map<String, String>> people = new LinkedHashMap<>();
        people.put(text("improvement.plan.headquarters"), headquarters);
        for (UnitView unit : units) {
            people.computeIfAbsent(unit.name(), _ -> new LinkedHashMap<>())
                    .putAll(byUnit.getOrDefault(unit.ref(), Map.of()));
        }
        people.values().removeIf(Map::isEmpty);
        return people;
    }

    /** What is measured, known by name; something else comes last. */
    Map<String, String> measures() {
        Map<String, String> measures = names(PlanMetric.Known.values(), "improvement.measure.");
        measures.put(PlanForm.OTHER, text("improvement.measure.OTHER"));
        return measures;
    }

    Map<String, String> kinds() {
        return names(EvidenceKind.values(), "improvement.evidence.");
    }

    Map<String, String> states() {
        return names(PlanState.values(), "improvement.plan.state.");
    }

    Map<String, String> outcomes() {
        return names(PlanOutcome.values(), "improvement.plan.outcome.");
    }

    private <E extends Enum<E>> Map<String, String> names(E[] values, String keys) {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> names.put(value.name(), text(keys + value.name())));
        return names;
    }

    String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
