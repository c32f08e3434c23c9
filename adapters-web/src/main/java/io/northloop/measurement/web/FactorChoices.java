package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.application.FactorQueries;
import io.northloop.organisation.UnitKind;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the form of a factor with what can be chosen. */
@Component
class FactorChoices {

    private final FactorQueries queries;
    private final FactorWords words;

    FactorChoices(FactorQueries queries, FactorWords words) {
        this.queries = queries;
        this.words = words;
    }

    /**
     * The form.
     *
     * @param factor the one that is changed; empty for a new one
     * @param typed what the fields hold
     */
    String form(Viewer viewer, Optional<FactorView> factor, Map<String, String> typed, Model model) {
        FactorQueries.Choices choices = queries.choices(viewer);
        Language reader = ReaderLanguage.now();
        Map<String, String> units = new LinkedHashMap<>();
        choices.units()
                .forEach(unit ->
                        units.put(unit.ref().value(), (unit.kind() == UnitKind.CENTRE ? "\u2003" : "") + unit.name()));
        Map<String, String> programmes = new LinkedHashMap<>();
        choices.programmes()
                .forEach((programme, names) ->
                        programmes.put(programme.value(), names.getOrDefault(reader, programme.value())));
        Map<String, String> touchpoints = new LinkedHashMap<>();
        choices.touchpoints().forEach(touchpoint -> touchpoints.put(touchpoint.code(), touchpoint.name(reader)));
        model.addAttribute("factor", factor.orElse(null));
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("units", units);
        model.addAttribute("programmes", programmes);
        model.addAttribute("touchpoints", touchpoints);
        return "measurement/factor";
    }
}
