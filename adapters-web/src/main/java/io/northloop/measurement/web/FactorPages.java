package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.FactorQuestion;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.application.FactorQueries;
import io.northloop.measurement.application.KeepFactor;
import io.northloop.measurement.application.RetireFactor;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.Addresses;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.TableFile;
import io.northloop.shared.web.WholeList;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What happened: the list for everybody with figures, the forms for headquarters. */
@Controller
@RequestMapping(MeasurementNavigation.FACTORS)
class FactorPages {

    private static final String TO_LIST = "redirect:" + MeasurementNavigation.FACTORS;

    private final FactorQueries queries;
    private final KeepFactor keepFactor;
    private final RetireFactor retireFactor;
    private final FactorChoices choices;
    private final FactorWords words;

    FactorPages(
            FactorQueries queries,
            KeepFactor keepFactor,
            RetireFactor retireFactor,
            FactorChoices choices,
            FactorWords words) {
        this.queries = queries;
        this.keepFactor = keepFactor;
        this.retireFactor = retireFactor;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "false") boolean retired,
            SliceRequest slice,
            HttpServletRequest request,
            Model model) {
        return show(viewer, retired, slice, request, model);
    }

    private String show(Viewer viewer, boolean retired, SliceRequest slice, HttpServletRequest request, Model model) {
        Slice<FactorView> found = queries.list(viewer, FactorQuestion.EVERYTHING, retired, slice);
        model.addAttribute("factors", found.items());
        model.addAttribute("retired", retired);
        model.addAttribute("hq", viewer.isHeadquarters());
        model.addAttribute("next", next(retired, found.next()));
        model.addAttribute("export", Addresses.export(request, MeasurementNavigation.FACTORS + "/export"));
        return "measurement/factors";
    }

    /** All of them, however many slices the page takes. */
    @GetMapping("/export")
    @PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
    void export(
            Viewer viewer,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        words.table(WholeList.of(slice -> queries.list(viewer, FactorQuestion.EVERYTHING, retired, slice)))
                .send(wanted, response);
    }

    private static @Nullable String next(boolean retired, @Nullable String cursor) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath(MeasurementNavigation.FACTORS)
                        .queryParam("retired", retired)
                        .queryParam("cursor", "{cursor}")
                        .encode()
                        .buildAndExpand(cursor)
                        .toUriString();
    }

    @GetMapping("/new")
    @PreAuthorize("hasRole('HQ')")
    String begin(Viewer viewer, @RequestParam Map<String, String> asked, Model model) {
        return choices.form(viewer, Optional.empty(), asked, model);
    }

    @PostMapping
    @PreAuthorize("hasRole('HQ')")
    String pin(
            Viewer viewer,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            keepFactor.keep(command(viewer, Optional.empty(), sent));
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return choices.form(viewer, Optional.empty(), sent, model);
        }
        Notices.show(redirect, "measurement.factor.kept");
        return TO_LIST;
    }

    @GetMapping("/{id}/edit")
    @PreAuthorize("hasRole('HQ')")
    String edit(Viewer viewer, @PathVariable String id, Model model) {
        FactorView factor = queries.one(viewer, FactorRestController.id(id));
        return choices.form(viewer, Optional.of(factor), FactorForm.fields(factor), model);
    }

    /**
     * After a stale save the form shows what was typed, beside each field what it is now, and carries the new version.
     */
    @PostMapping("/{id}")
    @PreAuthorize("hasRole('HQ')")
    String save(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FactorView factor = queries.one(viewer, FactorRestController.id(id));
        try {
            keepFactor.keep(command(viewer, Optional.of(new KeepFactor.Known(factor.id(), version)), sent));
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return choices.form(viewer, Optional.of(queries.one(viewer, factor.id())), sent, model);
        }
        Notices.show(redirect, "measurement.factor.kept");
        return TO_LIST;
    }

    /** One that was changed since the list was read stays: the list shows what it is now. */
    @PostMapping("/{id}/retire")
    @PreAuthorize("hasRole('HQ')")
    String retire(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam long version,
            SliceRequest slice,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FactorView factor = queries.one(viewer, FactorRestController.id(id));
        try {
            retireFactor.retire(new RetireFactor.Command(viewer, factor.id(), Optional.of(version)));
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return show(viewer, false, slice, request, model);
        }
        Notices.show(redirect, "measurement.factor.retired-now");
        return TO_LIST;
    }

    private static KeepFactor.Command command(
            Viewer viewer, Optional<KeepFactor.Known> known, Map<String, String> sent) {
        FactorForm form = new FactorForm(sent);
        FactorRequest request = form.request();
        return new KeepFactor.Command(viewer, known, request.draft(), form.unreadable(request));
    }
}
