package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.NpsDecomposition;
import io.northloop.measurement.application.CompanyDay;
import io.northloop.measurement.application.EverybodyAsked;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the explorer shows, as files; what it does not show to the viewer is not found. */
@Controller
@RequestMapping(ExplorerFiles.PATH)
@PreAuthorize("hasAnyRole('HQ','REGIONAL_MANAGER','CENTRE_MANAGER')")
class ExplorerFiles {

    static final String PATH = MeasurementNavigation.EXPLORER + "/export";

    private final Explorer explorer;
    private final ExplorerTables tables;
    private final CompanyDay days;
    private final UnitChoices units;

    ExplorerFiles(Explorer explorer, ExplorerTables tables, CompanyDay days, UnitChoices units) {
        this.explorer = explorer;
        this.tables = tables;
        this.days = days;
        this.units = units;
    }

    /** What is looked at, and the units' names. */
    private record Asked(ExplorerFilter filter, UnitChoices.Names names) {}

    private Asked asked(ExplorerFilter.Given given, Viewer viewer) {
        UnitChoices.Names names = units.of(viewer);
        return new Asked(ExplorerFilter.of(days.today(), given, viewer.isHeadquarters(), names), names);
    }

    @GetMapping
    void groups(
            ExplorerFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        Asked asked = asked(given, viewer);
        ExplorerFilter filter = asked.filter();
        String by = filter.by().code();
        List<NpsView> groups = explorer.groups(filter, viewer, asked.names());
        tables.figures("nps-by-" + by, "measurement.by." + by, groups, filter.weighted())
                .send(wanted, response);
    }

    @GetMapping("/trend")
    void trend(
            ExplorerFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        ExplorerFilter filter = asked(given, viewer).filter();
        String step = filter.step().code();
        List<NpsView> periods = explorer.periods(filter, viewer);
        tables.figures("nps-by-" + step, "measurement.step." + step, periods, filter.weighted())
                .send(wanted, response);
    }

    @GetMapping("/scores")
    void scores(
            ExplorerFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        tables.scores(explorer.standing(asked(given, viewer).filter(), viewer).figure())
                .orElseThrow(() -> DomainError.notFound("scores-hidden"))
                .send(wanted, response);
    }

    @GetMapping("/comparison")
    void comparison(
            ExplorerFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        Asked asked = asked(given, viewer);
        explorer.beside(asked.filter(), viewer, asked.names())
                .flatMap(tables::comparison)
                .orElseThrow(() -> DomainError.notFound("comparison-unknown"))
                .send(wanted, response);
    }

    @GetMapping("/change")
    @PreAuthorize("hasRole('HQ')")
    void change(
            ExplorerFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        Asked asked = asked(given, viewer);
        NpsDecomposition change = explorer.decomposition(asked.filter(), viewer)
                .orElseThrow(() -> DomainError.notFound("change-unknown"));
        tables.change(change, explorer.parted(asked.filter(), change, null, asked.names()))
                .send(wanted, response);
    }

    @GetMapping("/everybody")
    @PreAuthorize("hasRole('HQ')")
    void everybody(
            ExplorerFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        Asked asked = asked(given, viewer);
        EverybodyAsked everybody = explorer.everybody(asked.filter(), viewer).orElseThrow(ExplorerFiles::nobodyAsked);
        EverybodyAsked.Weighted weighted = everybody.weighted();
        if (weighted == null) {
            throw nobodyAsked();
        }
        tables.strata(weighted, explorer.parted(asked.filter(), null, everybody, asked.names()))
                .send(wanted, response);
    }

    private static DomainError nobodyAsked() {
        return DomainError.notFound("strata-unknown");
    }
}
