package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.proposition.application.SegmentQueries;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.model.TouchpointPromise;
import io.northloop.proposition.model.ValueComponent;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the form of a value proposition. */
@Component
class PropositionEditPage {

    private final SegmentQueries segments;
    private final OrganisationDirectory organisation;

    PropositionEditPage(SegmentQueries segments, OrganisationDirectory organisation) {
        this.segments = segments;
        this.organisation = organisation;
    }

    String show(Viewer viewer, Map<String, String> typed, Map<String, String> touchpoints, Model model) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Segment segment : segments.all(viewer)) {
            choices.put(segment.id().toString(), segment.name());
        }
        model.addAttribute("segments", choices);
        model.addAttribute("owners", owners(typed.getOrDefault("ownerRef", "")));
        model.addAttribute(
                "components",
                Arrays.stream(ValueComponent.values()).map(ValueComponent::code).toList());
        model.addAttribute("touchpoints", touchpoints);
        model.addAttribute("typed", typed);
        return "proposition/edit";
    }

    /** Who may answer for a proposition: those at HQ and in charge of regions, and whoever does already. */
    private Map<String, String> owners(String chosen) {
        Set<UnitRef> regions = organisation.units().stream()
                .filter(unit -> unit.kind() == UnitKind.REGION)
                .map(UnitView::ref)
                .collect(Collectors.toSet());
        Map<String, String> posts = new HashMap<>();
        Language reader = ReaderLanguage.now();
        organisation.posts().forEach(post -> posts.put(post.code(), post.name(reader)));
        Map<String, String> owners = new LinkedHashMap<>();
        Stream.concat(organisation.workingAt(regions).stream(), organisation.colleague(chosen).stream())
                .forEach(person -> owners.putIfAbsent(
                        person.ref().value(),
                        person.name() + " · " + posts.getOrDefault(person.post(), person.post())));
        return owners;
    }

    /** The owner's name; empty where there is none, the reference where nobody is known by it any more. */
    String ownerName(PropositionContent content) {
        return Optional.ofNullable(content.owner())
                .map(ref -> organisation.person(ref).map(PersonView::name).orElse(ref.value()))
                .orElse("");
    }

    /** Those that are offered, by code, in the order of the journey: the list's, and what the content names already. */
    Map<String, String> touchpoints(Optional<PropositionContent> content) {
        Set<String> said = content.map(PropositionContent::touchpoints).orElse(List.of()).stream()
                .map(TouchpointPromise::touchpoint)
                .collect(Collectors.toSet());
        Language reader = ReaderLanguage.now();
        Map<String, String> offered = new LinkedHashMap<>();
        for (TouchpointView touchpoint : organisation.touchpoints()) {
            if (touchpoint.active() || said.contains(touchpoint.code())) {
                offered.put(touchpoint.code(), touchpoint.name(reader));
            }
        }
        return offered;
    }
}
