package io.northloop.response.web;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitKind;
import io.northloop.response.ImportId;
import io.northloop.response.application.CancelImport;
import io.northloop.response.application.ImportQueries;
import io.northloop.response.application.ImportSample;
import io.northloop.response.application.StartImport;
import io.northloop.response.application.UploadImport;
import io.northloop.response.model.ImportField;
import io.northloop.response.model.ImportState;
import io.northloop.response.model.MappingGuess;
import io.northloop.response.port.ImportRecord;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyRef;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Settings → Imports: upload, say what the columns hold, watch, read the report. */
@Controller
@RequestMapping("/imports")
@PreAuthorize("hasAnyRole('HQ', 'ADMINISTRATOR')")
class ImportPages {

    private static final int PREVIEW_ROWS = 5;

    private final UploadImport upload;
    private final StartImport start;
    private final CancelImport cancel;
    private final ImportSample sample;
    private final ImportQueries queries;
    private final SurveyDirectory surveys;
    private final OrganisationDirectory organisation;
    private final RejectedRowsFile rejectedRows;

    ImportPages(
            UploadImport upload,
            StartImport start,
            CancelImport cancel,
            ImportSample sample,
            ImportQueries queries,
            SurveyDirectory surveys,
            OrganisationDirectory organisation,
            RejectedRowsFile rejectedRows) {
        this.upload = upload;
        this.start = start;
        this.cancel = cancel;
        this.sample = sample;
        this.queries = queries;
        this.surveys = surveys;
        this.organisation = organisation;
        this.rejectedRows = rejectedRows;
    }

    @Bean
    static NavigationEntry importsInNavigation() {
        return NavigationEntry.of(
                NavigationSection.SETTINGS, "response.imports.nav", "/imports", 70, "HQ", "ADMINISTRATOR");
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("imports", queries.latest(viewer));
        return "response/imports";
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView upload(Viewer viewer, @RequestParam("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            ImportId id = upload.execute(new UploadImport.Command(viewer, name == null ? "" : name, content));
            return new ModelAndView("redirect:/imports/" + id);
        } catch (DomainError refusal) {
            return new ModelAndView("response/imports", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("imports", queries.latest(viewer))
                    .addObject(FormFaults.ATTRIBUTE, new FormFaults(refusal));
        }
    }

    @PostMapping("/sample")
    String sample(Viewer viewer) {
        return "redirect:/imports/" + sample.execute(new ImportSample.Command(viewer));
    }

    @GetMapping("/{id}")
    ModelAndView show(Viewer viewer, @PathVariable String id) {
        ImportRecord record = queries.find(viewer, id);
        return record.state() == ImportState.DRAFT
                ? mappingPage(viewer, record, new ImportMappingForm(new LinkedMultiValueMap<>()), true)
                : new ModelAndView("response/import").addObject("record", record);
    }

    /** The part of the page that changes while the file is read. */
    @GetMapping("/{id}/progress")
    ModelAndView progress(Viewer viewer, @PathVariable String id) {
        return new ModelAndView("response/import :: progress").addObject("record", queries.find(viewer, id));
    }

    @PostMapping("/{id}/mapping")
    ModelAndView map(Viewer viewer, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        ImportRecord record = queries.find(viewer, id);
        ImportMappingForm form = new ImportMappingForm(fields);
        if (record.state() != ImportState.DRAFT) {
            return new ModelAndView("redirect:/imports/" + id);
        }
        try {
            List<String> headers = queries.headers(viewer, record);
            start.execute(new StartImport.Command(viewer, record.id(), form.mapping(headers, survey(form))));
            return new ModelAndView("redirect:/imports/" + id);
        } catch (DomainError refusal) {
            ModelAndView page = mappingPage(viewer, record, form, false);
            page.addObject(FormFaults.ATTRIBUTE, new FormFaults(refusal));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/{id}/cancel")
    String cancel(Viewer viewer, @PathVariable String id) {
        cancel.execute(new CancelImport.Command(viewer, queries.find(viewer, id).id()));
        return "redirect:/imports/" + id;
    }

    @GetMapping("/{id}/rejected")
    void rejected(Viewer viewer, @PathVariable String id, HttpServletResponse response) throws IOException {
        rejectedRows.write(viewer, queries.find(viewer, id), response);
    }

    private ModelAndView mappingPage(Viewer viewer, ImportRecord record, ImportMappingForm form, boolean guess) {
        PublishedSurvey survey = survey(form);
        ImportQueries.Preview preview = queries.preview(viewer, record, survey, PREVIEW_ROWS);
        Map<String, String> regions = new LinkedHashMap<>();
        Map<String, String> centres = new LinkedHashMap<>();
        organisation
                .units()
                .forEach(unit -> (unit.kind() == UnitKind.REGION ? regions : centres)
                        .put(unit.ref().value(), unit.name()));
        Map<String, String> offered = new LinkedHashMap<>();
        surveys.allCurrent()
                .forEach(one -> offered.put(one.ref().value(), one.ref().value()));
        return new ModelAndView("response/mapping")
                .addObject("record", record)
                .addObject("preview", preview)
                .addObject("survey", survey)
                .addObject("surveys", offered)
                .addObject("targets", targets(survey))
                .addObject(
                        "chosen", guess ? MappingGuess.of(preview.headers(), survey) : form.targets(preview.headers()))
                .addObject("form", form)
                .addObject("regions", regions)
                .addObject("centres", centres);
    }

    private PublishedSurvey survey(ImportMappingForm form) {
        List<PublishedSurvey> all = surveys.allCurrent();
        String ref = form.text(ImportMappingForm.SURVEY);
        return all.stream()
                .filter(one -> one.ref().value().equals(ref))
                .findFirst()
                .or(() -> surveys.current(new SurveyRef("standard-transactional")))
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> DomainError.notFound("survey-unknown", ref));
    }

    /** What a column may hold: questions first, then the facts. */
    private static List<String> targets(PublishedSurvey survey) {
        List<String> targets =
                new ArrayList<>(survey.questions().stream().map(Question::code).toList());
        targets.addAll(
                Arrays.stream(ImportField.values()).map(ImportField::code).toList());
        return targets;
    }
}
