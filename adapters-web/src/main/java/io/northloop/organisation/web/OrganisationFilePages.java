package io.northloop.organisation.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.northloop.organisation.Editor;
import io.northloop.organisation.application.Change;
import io.northloop.organisation.application.LoadOrganisation;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Units and people from files: looked at first, taken over on a second press. */
@Controller
@RequestMapping(OrganisationNavigation.ORGANISATION + "/file")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class OrganisationFilePages {

    private static final String PAGE = "organisation/file";
    private static final int SHOWN = 500;

    private final LoadOrganisation load;

    OrganisationFilePages(LoadOrganisation load) {
        this.load = load;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "units") String kind, Model model) {
        return page(OrganisationFile.named(kind), model);
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "units") String kind) {
        OrganisationFile file = OrganisationFile.named(kind);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.key() + ".csv")
                                .build()
                                .toString())
                .body(file.template().getBytes(UTF_8));
    }

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String preview(
            Editor editor,
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        OrganisationFile form = OrganisationFile.named(kind);
        try {
            if (file.getSize() > OrganisationFile.MOST_BYTES) {
                throw DomainError.refused("file-too-large", OrganisationFile.MOST_BYTES / 1_000);
            }
            String text = OrganisationFile.decode(file.getBytes());
            show(load.load(command(editor, form, text, true)), model);
            model.addAttribute("fileText", text);
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
        }
        return page(form, model);
    }

    @PostMapping(path = "/apply", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String apply(
            Editor editor,
            @RequestParam String kind,
            @RequestParam String content,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        OrganisationFile form = OrganisationFile.named(kind);
        LoadOrganisation.Report report = load.load(command(editor, form, content, false));
        if (report.count(Change.REFUSED) == 0) {
            Notices.show(redirect, "organisation.file.done", report.count(Change.ADDED), report.count(Change.CHANGED));
            return "redirect:"
                    + (form == OrganisationFile.UNITS
                            ? OrganisationNavigation.ORGANISATION
                            : OrganisationNavigation.PEOPLE);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        show(report, model);
        return page(form, model);
    }

    /** Bad rows first: they are what somebody must look at. */
    private static void show(LoadOrganisation.Report report, Model model) {
        List<LoadOrganisation.RowReport> rows = report.rows().stream()
                .sorted(Comparator.comparing(row -> row.change() != Change.REFUSED))
                .limit(SHOWN)
                .toList();
        model.addAttribute("report", report);
        model.addAttribute("rows", rows);
        model.addAttribute("hiddenRows", report.rows().size() - rows.size());
        model.addAttribute("added", report.count(Change.ADDED));
        model.addAttribute("changed", report.count(Change.CHANGED));
        model.addAttribute("unchanged", report.count(Change.UNCHANGED));
        model.addAttribute("refused", report.count(Change.REFUSED));
    }

    private static LoadOrganisation.Command command(
            Editor editor, OrganisationFile form, String text, boolean preview) {
        return switch (form) {
            case UNITS -> new LoadOrganisation.Command(editor, form.units(text), List.of(), preview);
            case PEOPLE -> new LoadOrganisation.Command(editor, List.of(), form.people(text), preview);
        };
    }

    private static String page(OrganisationFile form, Model model) {
        model.addAttribute("kind", form.key());
        model.addAttribute("columns", form.columns());
        return PAGE;
    }
}
