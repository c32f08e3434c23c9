package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.survey.application.SurveyDesigns;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ask → Surveys: the list, a version with its texts per category and language, what changed, and the file of a version.
 */
@Controller
@RequestMapping("/surveys")
@PreAuthorize("hasRole('HQ')")
class SurveyPages {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final SurveyDesigns designs;
    private final SurveyPage page;

    SurveyPages(SurveyDesigns designs, SurveyPage page) {
        this.designs = designs;
        this.page = page;
    }

    @Bean
    static NavigationEntry surveysInNavigation() {
        return NavigationEntry.of(NavigationSection.ASK, "survey.nav", "/surveys", 10, "HQ");
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("here", ReaderLanguage.now());
        model.addAttribute("surveys", designs.all(viewer));
        model.addAttribute("languages", List.of(Language.values()));
        return "survey/list";
    }

    /** @param version which one; without it the newest, which may be a draft */
    @GetMapping("/{ref}")
    String survey(Viewer viewer, @PathVariable String ref, @RequestParam Optional<Integer> version, Model model) {
        return page.show(viewer, ref, version, model);
    }

    @GetMapping("/{ref}/changes")
    String changes(Viewer viewer, @PathVariable String ref, @RequestParam int from, @RequestParam int to, Model model) {
        model.addAttribute("here", ReaderLanguage.now());
        model.addAttribute("survey", designs.one(viewer, ref));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("older", designs.version(viewer, ref, from).version().definition());
        model.addAttribute("newer", designs.version(viewer, ref, to).version().definition());
        model.addAttribute("olderLanguages", languages(viewer, ref, from));
        model.addAttribute("newerLanguages", languages(viewer, ref, to));
        model.addAttribute("lines", designs.changes(viewer, ref, from, to));
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("categories", List.of(LoyaltyCategory.values()));
        return "survey/changes";
    }

    private String languages(Viewer viewer, String ref, int version) {
        Set<Language> languages =
                designs.version(viewer, ref, version).version().definition().languages();
        return Stream.of(Language.values())
                .filter(languages::contains)
                .map(Language::ownName)
                .collect(Collectors.joining(", "));
    }

    /** The version as a file that can be changed by hand and brought in again. */
    @GetMapping("/{ref}/file")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String ref, @RequestParam int version) {
        byte[] file = JSON.writeValueAsBytes(DefinitionBody.exported(designs.version(viewer, ref, version)));
        String name = ref.replaceAll("[^\\p{L}\\p{N}.-]", "_") + "-" + version + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }
}
