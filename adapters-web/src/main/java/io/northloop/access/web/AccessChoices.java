package io.northloop.access.web;

import io.northloop.access.Role;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the selections of forms offer: from the value to the text, in order. */
@Component
class AccessChoices {

    private final OrganisationDirectory organisation;
    private final MessageSource messages;

    AccessChoices(OrganisationDirectory organisation, MessageSource messages) {
        this.organisation = organisation;
        this.messages = messages;
    }

    /** Regions, and centres with their region before them. */
    Map<String, String> units() {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> choices = new LinkedHashMap<>();
        organisation.units().forEach(unit -> {
            names.put(unit.ref().value(), unit.name());
            String region = Optional.ofNullable(unit.parentRef())
                    .map(UnitRef::value)
                    .map(ref -> names.getOrDefault(ref, ref) + " · ")
                    .orElse("");
            choices.put(unit.ref().value(), region + unit.name());
        });
        return choices;
    }

    Map<String, String> roles() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            String key = "shared.role." + role.name();
            choices.put(role.name(), messages.getMessage(key, null, LocaleContextHolder.getLocale()));
        }
        return choices;
    }

    Map<String, String> languages() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            choices.put(language.tag(), language.locale().getDisplayLanguage(language.locale()));
        }
        return choices;
    }
}
