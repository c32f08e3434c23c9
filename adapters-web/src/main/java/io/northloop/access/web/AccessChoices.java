package io.northloop.access.web;

import io.northloop.access.Role;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitNames;
import io.northloop.shared.Language;
import java.util.LinkedHashMap;
import java.util.Map;
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
        return UnitNames.withRegion(organisation.units());
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
        return Language.ownNames();
    }
}
