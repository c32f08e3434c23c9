package io.northloop.integrity.web;

import io.northloop.access.Viewer;
import io.northloop.integrity.Standing;
import io.northloop.integrity.application.DecideSuspicion;
import io.northloop.integrity.application.DoubtedAnswer;
import io.northloop.integrity.application.SuspicionQueries;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.response.ResponseId;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.Addresses;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.TableFile;
import io.northloop.shared.web.WholeList;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers that headquarters suspects, has excluded or has restored, and where it decides on one. */
@Controller
@PreAuthorize("hasRole('HQ')")
class SuspicionPages {

    static final String PATH = "/suspicions";
    private static final String ONE = "/answers/{id}/suspicion";

    private final SuspicionQueries suspicions;
    private final DecideSuspicion decideSuspicion;
    private final OrganisationDirectory organisation;
    private final SuspicionTable table;

    SuspicionPages(
            SuspicionQueries suspicions,
            DecideSuspicion decideSuspicion,
            OrganisationDirectory organisation,
            SuspicionTable table) {
        this.suspicions = suspicions;
        this.decideSuspicion = decideSuspicion;
        this.organisation = organisation;
        this.table = table;
    }

    @Bean
    static NavigationEntry suspicionsInNavigation() {
        return NavigationEntry.of(NavigationSection.TRUST, "integrity.suspicions", PATH, 20, "HQ");
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable String standing,
            Viewer viewer,
            SliceRequest slice,
            HttpServletRequest request,
            Model model) {
        Optional<Standing> wanted = StandingText.parse(standing);
        Slice<DoubtedAnswer> found = suspicions.list(viewer, wanted, slice);
        model.addAttribute("found", found.items());
        model.addAttribute("standing", wanted.map(Enum::name).orElse(null));
        model.addAttribute("standings", Standing.values());
        model.addAttribute("units", units());
        model.addAttribute("export", Addresses.export(request, PATH + "/export"));
        model.addAttribute(
                "next",
                found.next() == null
                        ? null
                        : UriComponentsBuilder.fromPath(PATH)
                                .queryParamIfPresent("standing", wanted)
                                .queryParam("cursor", "{cursor}")
                                .encode()
                                .buildAndExpand(found.next())
                                .toUriString());
        return "integrity/suspicions";
    }

    /** All of them, however many slices the page takes. */
    @GetMapping(PATH + "/export")
    void export(
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        Optional<Standing> which = StandingText.parse(standing);
        table.of(WholeList.of(slice -> suspicions.list(viewer, which, slice)), units())
                .send(wanted, response);
    }

    @GetMapping(ONE)
    String one(@PathVariable String id, Viewer viewer, Model model) {
        return show(id(id), viewer, model);
    }

    @PostMapping(ONE)
    String decide(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "0") int seen,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        ResponseId answer = id(id);
        try {
            decideSuspicion.decide(new DecideSuspicion.Command(
                    viewer, answer, StandingText.parse(standing).orElse(null), reason, seen));
        } catch (DomainError refused) {
            if (refused.kind() == DomainError.Kind.NOT_FOUND || refused.kind() == DomainError.Kind.FORBIDDEN) {
                throw refused;
            }
            FormFaults.show(refused, model, response);
            model.addAttribute("reason", reason);
            return show(answer, viewer, model);
        }
        Notices.show(redirect, "integrity.decided");
        return "redirect:/answers/" + answer + "/suspicion";
    }

    private String show(ResponseId id, Viewer viewer, Model model) {
        model.addAttribute("doubted", suspicions.one(viewer, id));
        model.addAttribute("units", units());
        return "integrity/suspicion";
    }

    private Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        organisation.units().forEach(unit -> units.put(unit.ref().value(), unit.name()));
        return units;
    }

    private static ResponseId id(String text) {
        return ResponseId.parse(text).orElseThrow(() -> DomainError.notFound("response-unknown"));
    }
}
