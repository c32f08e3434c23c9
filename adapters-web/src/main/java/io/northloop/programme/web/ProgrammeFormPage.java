package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitView;
import io.northloop.programme.application.RestraintQueries;
import io.northloop.programme.application.TriggerSheet;
import io.northloop.programme.model.ProgrammeChannel;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a programme offers to choose from. */
@Component
class ProgrammeFormPage {

    private final SurveyDirectory surveys;
    private final OrganisationDirectory organisation;
    private final RestraintQueries restraint;
    private final MessageSource messages;

    ProgrammeFormPage(
            SurveyDirectory surveys,
            OrganisationDirectory organisation,
            RestraintQueries restraint,
            MessageSource messages) {
        this.surveys = surveys;
        this.organisation = organisation;
        this.restraint = restraint;
        this.messages = messages;
    }

    void fill(ProgrammeForm form, Viewer viewer, Model model) {
        TriggerSheet.Kind kind = form.kind();
        model.addAttribute("kind", kind.name());
        model.addAttribute("typed", form.typed());
        model.addAttribute("rows", form.rows());
        model.addAttribute("limits", restraint.current(viewer).limits());
        model.addAttribute("surveys", surveys(kind));
        model.addAttribute("channels", channels(kind));
        model.addAttribute("languageNames", Language.ownNames());
        model.addAttribute("chosenLanguages", form.chosen("languages"));
        model.addAttribute("units", units());
        model.addAttribute("chosenUnits", form.chosen("trigger/units"));
        model.addAttribute("here", ReaderLanguage.now());
        model.addAttribute("touchpoints", touchpoints());
        model.addAttribute("chosenTouchpoints", form.chosen("trigger/touchpoints"));
    }

    private Map<String, String> surveys(TriggerSheet.Kind kind) {
        Set<SurveyKind> fitting = kind.fittingKinds();
        Map<SurveyRef, Map<Language, String>> titles = surveys.titles();
        Map<String, String> names = new LinkedHashMap<>();
        for (PublishedSurvey survey : surveys.allCurrent()) {
            if (fitting.contains(survey.kind())) {
                String ref = survey.ref().value();
                String title = titles.getOrDefault(survey.ref(), Map.of()).getOrDefault(ReaderLanguage.now(), ref);
                names.put(ref, title + " · " + say("survey.kind." + survey.kind()) + " · " + ref);
            }
        }
        return names;
    }

    private Map<String, String> channels(TriggerSheet.Kind kind) {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(ProgrammeChannel.values())
                .filter(channel -> (channel == ProgrammeChannel.LINK) == (kind == TriggerSheet.Kind.OPEN_LINK))
                .forEach(channel -> names.put(channel.name(), say("programme.channel." + channel)));
        return names;
    }

    /** Regions, each followed by its centres. */
    private Collection<UnitView> units() {
        return organisation.units().stream().filter(UnitView::active).toList();
    }

    private List<TouchpointView> touchpoints() {
        return organisation.touchpoints().stream()
                .filter(TouchpointView::active)
                .toList();
    }

    private String say(String key) {
        return messages.getMessage(key, null, ReaderLanguage.now().locale());
    }
}
