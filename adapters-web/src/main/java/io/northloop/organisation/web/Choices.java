package io.northloop.organisation.web;

import io.northloop.organisation.Editor;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.organisation.application.OrganisationQueries;
import io.northloop.organisation.port.OrganisationChart.PeopleFilter;
import io.northloop.shared.Language;
import io.northloop.shared.SliceRequest;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the selections of forms offer: from the value to the text, in order. */
@Component
class Choices {

    private final OrganisationQueries queries;

    Choices(OrganisationQueries queries) {
        this.queries = queries;
    }

    Map<String, String> regions(Editor editor) {
        Map<String, String> choices = new LinkedHashMap<>();
        queries.tree(editor).stream()
                .filter(unit -> unit.kind() == UnitKind.REGION)
                .forEach(unit -> choices.put(unit.ref().value(), unit.name()));
        return choices;
    }

    /** Regions, and centres with their region before them. */
    Map<String, String> units(Editor editor) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> choices = new LinkedHashMap<>();
        for (UnitView unit : queries.tree(editor)) {
            names.put(unit.ref().value(), unit.name());
            String region = Optional.ofNullable(unit.parentRef())
                    .map(UnitRef::value)
                    .map(ref -> names.getOrDefault(ref, ref) + " · ")
                    .orElse("");
            choices.put(unit.ref().value(), region + unit.name());
        }
        return choices;
    }

    Map<String, String> posts() {
        Language language =
                Language.of(LocaleContextHolder.getLocale().toLanguageTag()).orElse(Language.EN);
        Map<String, String> choices = new LinkedHashMap<>();
        queries.posts().forEach(post -> choices.put(post.code(), post.name(language)));
        return choices;
    }

    /** People who can be named as a deputy; the first five hundred, the others by typing their reference. */
    Map<String, String> people(Editor editor) {
        Map<String, String> choices = new LinkedHashMap<>();
        queries.people(editor, PeopleFilter.none(), new SliceRequest(SliceRequest.MAXIMUM, null))
                .items()
                .forEach(person -> choices.put(person.ref().value(), person.name()));
        return choices;
    }

    Map<String, String> languages() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            choices.put(language.tag(), language.locale().getDisplayLanguage(language.locale()));
        }
        return choices;
    }

    /** IANA zones named after a place. */
    Map<String, String> zones() {
        Map<String, String> choices = new LinkedHashMap<>();
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("System"))
                        .forEach(zone -> choices.put(zone, zone.replace('_', ' ')));
        choices.put("UTC", "UTC");
        return choices;
    }
}
