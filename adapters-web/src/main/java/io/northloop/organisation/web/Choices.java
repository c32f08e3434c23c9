package io.northloop.organisation.web;

import io.northloop.organisation.Editor;
import io.northloop.organisation.PostLevel;
import io.northloop.organisation.PostView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitNames;
import io.northloop.organisation.application.OrganisationQueries;
import io.northloop.organisation.port.OrganisationChart.PeopleFilter;
import io.northloop.organisation.port.OrganisationChart.PersonEntry;
import io.northloop.shared.Language;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.ReaderLanguage;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the selections of forms offer: from the value to the text, in order. */
@Component
class Choices {

    private final OrganisationQueries queries;
    private final MessageSource messages;

    Choices(OrganisationQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
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
        return UnitNames.withRegion(queries.tree(editor));
    }

    Map<String, String> posts() {
        Map<String, String> choices = new LinkedHashMap<>();
        queries.posts().forEach(post -> choices.put(post.code(), post.name(ReaderLanguage.now())));
        return choices;
    }

    /** Posts that people can still be given. */
    Map<String, String> openPosts() {
        Map<String, String> choices = new LinkedHashMap<>();
        queries.posts().stream()
                .filter(PostView::active)
                .forEach(post -> choices.put(post.code(), post.name(ReaderLanguage.now())));
        return choices;
    }

    /** Where posts are held. */
    Map<String, String> levels() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (PostLevel level : PostLevel.values()) {
            String key = "organisation.level." + level.name();
            choices.put(level.name(), messages.getMessage(key, null, LocaleContextHolder.getLocale()));
        }
        return choices;
    }

    /** People who can be named as a deputy; empty when they are too many to choose from. */
    Optional<Map<String, String>> people(Editor editor) {
        Slice<PersonEntry> first =
                queries.people(editor, PeopleFilter.none(), new SliceRequest(SliceRequest.MAXIMUM, null));
        if (first.next() != null) {
            return Optional.empty();
        }
        Map<String, String> choices = new LinkedHashMap<>();
        first.items().forEach(person -> choices.put(person.ref().value(), person.name()));
        return Optional.of(choices);
    }

    Map<String, String> languages() {
        return Language.ownNames();
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
