package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.application.ChangeQuadrantCuts;
import io.northloop.measurement.application.QuadrantCutsQueries;
import io.northloop.measurement.model.Quadrant;
import io.northloop.measurement.model.QuadrantCuts;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import io.northloop.shared.web.TypedNumbers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where HQ cuts the quadrant, and where it was cut before. */
@Controller
@RequestMapping(QuadrantCutsPage.PATH)
@PreAuthorize("hasRole('HQ')")
class QuadrantCutsPage {

    static final String PATH = MeasurementNavigation.QUADRANT + "/cuts";

    /** Beyond every range: what is not typed is wrong like what cannot be read. */
    private static final BigDecimal NOTHING = BigDecimal.valueOf(Long.MAX_VALUE);

    private final QuadrantCutsQueries queries;
    private final ChangeQuadrantCuts change;
    private final Sentences sentences;
    private final Formats formats;

    QuadrantCutsPage(QuadrantCutsQueries queries, ChangeQuadrantCuts change, Sentences sentences, Formats formats) {
        this.queries = queries;
        this.change = change;
        this.sentences = sentences;
        this.formats = formats;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        List<QuadrantCuts> versions = queries.versions(viewer);
        Quadrant now = versions.getFirst().quadrant();
        model.addAttribute("typed", Map.of("npsCut", plain(now.npsCut()), "csiCut", plain(now.csiCut())));
        return page(versions, model);
    }

    @GetMapping("/export")
    void export(Viewer viewer, @RequestParam(required = false) @Nullable String format, HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        List<String> header = sentences.texts(
                "measurement.quadrant.cuts.version",
                "measurement.quadrant.cuts.nps",
                "measurement.quadrant.cuts.csi",
                "measurement.quadrant.cuts.since",
                "measurement.quadrant.cuts.by");
        new TableFile(
                        "quadrant-cuts",
                        header,
                        queries.versions(viewer).stream().map(this::cells).toList())
                .send(wanted, response);
    }

    private List<@Nullable Object> cells(QuadrantCuts cuts) {
        String by = cuts.by();
        return Arrays.asList(
                cuts.version(),
                cuts.quadrant().npsCut(),
                cuts.quadrant().csiCut(),
                cuts.since() == null ? null : formats.moment(cuts.since()),
                by == null ? null : by.substring(by.indexOf(':') + 1));
    }

    /** After a stale save the page carries the new version, so that sending it again is a decision. */
    @PostMapping
    String save(
            Viewer viewer,
            @RequestParam Map<String, String> form,
            @RequestParam long version,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            change.change(
                    new ChangeQuadrantCuts.Command(viewer, number(form, "npsCut"), number(form, "csiCut"), version));
        } catch (DomainError refusal) {
            model.addAttribute("typed", form);
            FormFaults.show(refusal, model, response);
            return page(queries.versions(viewer), model);
        }
        Notices.show(redirect, "measurement.quadrant.cuts.saved");
        return "redirect:" + PATH;
    }

    private static String page(List<QuadrantCuts> versions, Model model) {
        model.addAttribute("versions", versions);
        return "measurement/quadrant-cuts";
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal number(Map<String, String> form, String field) {
        return Optional.ofNullable(TypedNumbers.decimal(form.get(field))).orElse(NOTHING);
    }
}
