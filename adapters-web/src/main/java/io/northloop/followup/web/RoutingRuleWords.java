package io.northloop.followup.web;

import io.northloop.followup.model.RoutingRule;
import io.northloop.followup.model.RoutingTarget;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.web.ReaderLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a routing rule in the reader's language. */
@Component
class RoutingRuleWords {

    private final CaseTexts texts;
    private final OrganisationDirectory organisation;

    RoutingRuleWords(CaseTexts texts, OrganisationDirectory organisation) {
        this.texts = texts;
        this.organisation = organisation;
    }

    /**
     * A rule as people read it.
     *
     * @param when its conditions
     * @param target who gets the case
     */
    record Words(UUID id, String when, String target) {}

    Words of(RoutingRule rule) {
        return new Words(rule.id(), conditions(rule.when()), target(rule.target()));
    }

    private String conditions(RoutingRule.Conditions when) {
        List<String> parts = new ArrayList<>();
        if (when.kind() != null) {
            parts.add(texts.text("followup.kind." + when.kind()));
        }
        if (when.touchpoint() != null) {
            parts.add(texts.touchpoint(when.touchpoint()));
        }
        if (when.group() != null) {
            parts.add(texts.text("followup.routing.words.group", texts.text("followup.group." + when.group())));
        }
        if (when.customerPosition() != null) {
            parts.add(texts.text("followup.routing.words.position", when.customerPosition()));
        }
        if (when.account() != null) {
            parts.add(texts.text("followup.routing.words.account", when.account()));
        }
        if (when.region() != null) {
            parts.add(unit(when.region()));
        }
        if (when.centre() != null) {
            parts.add(unit(when.centre()));
        }
        parts.add(texts.text("followup.routing.words.score", when.lowestScore(), when.highestScore()));
        return String.join(" · ", parts);
    }

    private String target(RoutingTarget target) {
        return switch (target) {
            case RoutingTarget.Person(var person) ->
                organisation.person(person).map(PersonView::name).orElse(person.value());
            case RoutingTarget.PostIn holder -> post(holder.post());
        };
    }

    private String post(String code) {
        return organisation.posts().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(it -> it.name(ReaderLanguage.now()))
                .orElse(code);
    }

    private String unit(@Nullable UnitRef ref) {
        return ref == null ? "" : organisation.unit(ref).map(UnitView::name).orElse(ref.value());
    }
}
