package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.IssuePosters;
import io.northloop.programme.application.PosterQueries;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.shared.web.Notices;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The posters of a programme that is asked by link: a file for the printer for each centre. */
@Controller
@PreAuthorize("hasRole('HQ')")
@RequestMapping(ProgrammeNavigation.PROGRAMMES + "/{ref}/posters")
class PosterPages {

    private final PosterQueries queries;
    private final IssuePosters issuePosters;
    private final PosterWords words;

    PosterPages(PosterQueries queries, IssuePosters issuePosters, PosterWords words) {
        this.queries = queries;
        this.issuePosters = issuePosters;
        this.words = words;
    }

    @GetMapping
    String list(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String language,
            Viewer viewer,
            Model model) {
        PosterQueries.Posters posters = queries.posters(viewer, ref);
        Map<String, String> languages = new LinkedHashMap<>(Language.ownNames());
        model.addAttribute("ref", ref);
        model.addAttribute("name", ProgrammeWords.name(posters.programme()));
        model.addAttribute("rows", posters.rows());
        model.addAttribute(
                "missing",
                posters.rows().stream().filter(row -> row.link().isEmpty()).count());
        model.addAttribute("languages", languages);
        model.addAttribute("printed", languages.containsKey(language) ? language : "");
        model.addAttribute(
                "formats",
                Arrays.stream(PosterFormat.values())
                        .map(PosterFormat::extension)
                        .toList());
        return "programme/posters";
    }

    @PostMapping
    String issue(@PathVariable String ref, Viewer viewer, RedirectAttributes redirect) {
        int issued = issuePosters.issue(new IssuePosters.Command(viewer, ref, Optional.empty()));
        Notices.show(redirect, "programme.posters.issued", issued);
        return back(ref);
    }

    @PostMapping("/renew")
    String renew(@PathVariable String ref, @RequestParam String unit, Viewer viewer, RedirectAttributes redirect) {
        issuePosters.issue(new IssuePosters.Command(viewer, ref, Optional.of(unit)));
        Notices.show(redirect, "programme.posters.renewed");
        return back(ref);
    }

    /** @param language of the invitation; without, both */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable String ref,
            @RequestParam String unit,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String language,
            Viewer viewer)
            throws IOException {
        PosterFormat wanted =
                PosterFormat.of(format).orElseThrow(() -> DomainError.notFound("poster-format-unknown", format));
        PosterQueries.Printed printed = queries.printed(viewer, ref, unit);
        Poster poster = words.poster(printed, language);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("%s-%s.%s".formatted(ref, unit, wanted.extension()))
                                .build()
                                .toString())
                .body(wanted.file(poster));
    }

    private static String back(String ref) {
        return "redirect:" + ProgrammeNavigation.PROGRAMMES + "/" + ref + "/posters";
    }
}
