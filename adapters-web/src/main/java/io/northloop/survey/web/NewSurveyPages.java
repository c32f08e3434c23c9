package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Begins a survey: from a template, as a copy, or from a file. */
@Controller
@RequestMapping("/surveys")
@PreAuthorize("hasRole('HQ')")
class NewSurveyPages {

    /** A field that is named twice is no definition, as over REST. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Logger LOG = LoggerFactory.getLogger(NewSurveyPages.class);

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
        return drafted(viewer, ref, () -> begun(ref, source), new Sent(source, model, redirect, response));
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String bring(
            Viewer viewer,
            @RequestParam String ref,
            @RequestParam MultipartFile file,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return drafted(viewer, ref, () -> file(ref, file), new Sent("file", model, redirect, response));
    }

    private record Sent(String source, Model model, RedirectAttributes redirect, HttpServletResponse response) {}

    private String drafted(Viewer viewer, String ref, Supplier<DraftSurvey.Source> source, Sent sent) {
        try {
            SurveyState survey = draft.execute(new DraftSurvey.Command(viewer, ref.strip(), source.get()));
            Notices.show(sent.redirect(), "survey.notice.drafted");
            return "redirect:/surveys/" + survey.ref() + "/edit";
        } catch (DomainError refusal) {
            FormFaults.show(refusal, sent.model(), sent.response());
            sent.model().addAttribute("inFile", inFile(refusal));
            return page(viewer, Map.of("ref", ref, "source", sent.source()), sent.model());
        }
    }

    private static DraftSurvey.Source begun(String ref, String source) {
        String named = source.substring(source.indexOf(':') + 1);
        Optional<SurveyKind> kind = Arrays.stream(SurveyKind.values())
                .filter(known -> known.name().equals(named))
                .findFirst();
        boolean isCopy = source.startsWith("copy:");
        new Faults()
                .requireRef(ref.strip(), "/ref")
                .require(isCopy || kind.isPresent(), "/source", "required")
                .throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        return isCopy ? new DraftSurvey.Source.CopyOf(named) : new DraftSurvey.Source.Template(kind.orElseThrow());
    }

    /** What is wrong with a file that can be read, and with its ref, the use case says in one answer. */
    private static DraftSurvey.Source file(String ref, MultipartFile file) {
        Optional<Object> content = Optional.empty();
        try {
            content = Optional.ofNullable(JSON.readValue(file.getBytes(), Object.class));
        } catch (IOException | JacksonException unreadable) {
            LOG.debug("a file of a survey is not JSON", unreadable);
        }
        return new DraftSurvey.Source.Written(
                content.orElseThrow(() -> DomainError.withFaults(
                        DomainError.Kind.MALFORMED,
                        "survey-not-imported",
                        new Faults()
                                .requireRef(ref.strip(), "/ref")
                                .add(Fault.at("/file", "survey-file-unreadable"))
                                .found())),
                List.of());
    }

    /** The faults of the definition, each with its place in the file. */
    private static List<Fault> inFile(DomainError refusal) {
        return refusal.faults().stream()
                .filter(fault -> fault.pointer().startsWith(DraftSurvey.DEFINITION))
                .map(fault -> new Fault(
                        fault.pointer().substring(DraftSurvey.DEFINITION.length()), fault.code(), fault.arguments()))
                .toList();
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
