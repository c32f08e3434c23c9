package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.application.DraftSurvey;
import io.northloop.survey.application.SurveyDesigns;
import io.northloop.survey.application.SurveyState;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Begins a survey: from a template, as a copy, or from a file. */
@Controller
@RequestMapping("/surveys")
@PreAuthorize("hasRole('HQ')")
class NewSurveyPages {

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final SurveyDesigns designs;
    private final DraftSurvey draft;

    NewSurveyPages(SurveyDesigns designs, DraftSurvey draft) {
        this.designs = designs;
        this.draft = draft;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @RequestParam Optional<String> copyOf, Model model) {
        return page(viewer, Map.of("source", copyOf.map(ref -> "copy:" + ref).orElse("template:TRANSACTIONAL")), model);
    }

    /** @param source {@code template:CSI} or {@code copy:ref} */
    @PostMapping
    String begin(
            Viewer viewer,
            @RequestParam String ref,
            @RequestParam String source,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return drafted(viewer, ref, faults -> source(source, faults), new Sent(source, model, redirect, response));
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String bring(
            Viewer viewer,
            @RequestParam String ref,
            @RequestParam MultipartFile file,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return drafted(viewer, ref, faults -> file(file, faults), new Sent("file", model, redirect, response));
    }

    private record Sent(String source, Model model, RedirectAttributes redirect, HttpServletResponse response) {}

    private String drafted(
            Viewer viewer, String ref, Function<Faults, Optional<DraftSurvey.Source>> source, Sent sent) {
        try {
            Faults faults = new Faults();
            faults.requireRef(ref.strip(), "/ref");
            Optional<DraftSurvey.Source> begun = source.apply(faults);
            faults.throwIfAny(DomainError.Kind.MALFORMED, "invalid");
            SurveyState survey = draft.execute(new DraftSurvey.Command(viewer, ref.strip(), begun.orElseThrow()));
            Notices.show(sent.redirect(), "survey.notice.drafted");
            return "redirect:/surveys/" + survey.ref() + "/edit";
        } catch (DomainError refusal) {
            FormFaults.show(refusal, sent.model(), sent.response());
            return page(viewer, Map.of("ref", ref, "source", sent.source()), sent.model());
        }
    }

    private static Optional<DraftSurvey.Source> source(String text, Faults faults) {
        String named = text.substring(text.indexOf(':') + 1);
        if (text.startsWith("copy:")) {
            return Optional.of(new DraftSurvey.Source.CopyOf(named));
        }
        Optional<SurveyKind> kind = Arrays.stream(SurveyKind.values())
                .filter(known -> known.name().equals(named))
                .findFirst();
        faults.require(kind.isPresent(), "/source", "required");
        return kind.map(DraftSurvey.Source.Template::new);
    }

    private static Optional<DraftSurvey.Source> file(MultipartFile file, Faults faults) {
        try {
            return Optional.of(
                    NewSurveyRequest.imported(JsonMapper.shared().readValue(file.getBytes(), FIELDS), faults));
        } catch (IOException | JacksonException unreadable) {
            faults.require(false, "/file", "survey-file-unreadable");
            return Optional.empty();
        }
    }

    private String page(Viewer viewer, Map<String, String> typed, Model model) {
        Map<String, SurveyState> copies = new LinkedHashMap<>();
        designs.all(viewer).forEach(survey -> copies.put("copy:" + survey.ref(), survey));
        model.addAttribute("here", ReaderLanguage.now());
        model.addAttribute("kinds", SurveyKind.values());
        model.addAttribute("copies", copies);
        model.addAttribute("typed", typed);
        return "survey/new";
    }
}
