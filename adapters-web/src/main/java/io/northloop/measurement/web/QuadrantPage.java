package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Interval;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.Zone;
import io.northloop.measurement.application.CompanyDay;
import io.northloop.measurement.application.PlacedPoints;
import io.northloop.measurement.application.QuadrantPoint;
import io.northloop.measurement.application.QuadrantQueries;
import io.northloop.measurement.model.QuadrantCuts;
import io.northloop.shared.web.Addresses;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.TableFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Loyalty and satisfaction together: where centres or regions stand in a quarter, and how they came there. */
@Controller
@PreAuthorize("hasRole('HQ')")
class QuadrantPage {

    private static final String REGION = "region";

    /** More paths than these in one picture cannot be told apart. */
    private static final int MOST_PATHS = 4;

    private final QuadrantQueries quadrants;
    private final CompanyDay days;
    private final UnitChoices units;
    private final MessageSource messages;
    private final Formats formats;

    QuadrantPage(
            QuadrantQueries quadrants, CompanyDay days, UnitChoices units, MessageSource messages, Formats formats) {
        this.quadrants = quadrants;
        this.days = days;
        this.units = units;
        this.messages = messages;
        this.formats = formats;
    }

    @GetMapping(MeasurementNavigation.QUADRANT)
    String quadrant(
            QuarterFilter.Given given,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String path,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        LocalDate today = days.today();
        boolean byRegion = REGION.equals(by);
        QuarterFilter filter =
                QuarterFilter.of(today, new QuarterFilter.Given(given.quarter(), null, given.integrity()), viewer);
        PlacedPoints placed = placed(filter, byRegion, viewer);
        List<QuadrantRow> rows = rows(placed, filter, byRegion, path, viewer);
        Map<String, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.put(row.ref(), row.name()));
        model.addAttribute("filter", filter);
        model.addAttribute("byRegion", byRegion);
        model.addAttribute("path", names.containsKey(path) ? path : null);
        model.addAttribute("names", names);
        model.addAttribute("quarters", QuarterFilter.offered(today, formats));
        model.addAttribute("usualQuarter", QuarterFilter.usual(today));
        model.addAttribute(
                "bys",
                Map.of(
                        "unit",
                        message("measurement.league.by.unit", locale),
                        REGION,
                        message("measurement.league.by.region", locale)));
        model.addAttribute("rows", rows);
        model.addAttribute("zones", Arrays.asList(Zone.values()));
        model.addAttribute("picture", QuadrantPicture.of(rows, placed.cuts().quadrant()));
        model.addAttribute("export", Addresses.export(request, MeasurementNavigation.QUADRANT + "/export"));
        return "measurement/quadrant";
    }

    @GetMapping(MeasurementNavigation.QUADRANT + "/export")
    void export(
            QuarterFilter.Given given,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        QuarterFilter filter = QuarterFilter.of(
                days.today(), new QuarterFilter.Given(given.quarter(), null, given.integrity()), viewer);
        TableFile.Format wanted = TableFile.Format.of(format);
        List<String> header = Stream.of(
                        "unit",
                        "region",
                        "answers",
                        "nps",
                        "nps-low",
                        "nps-high",
                        "csi.index",
                        "csi-low",
                        "csi-high",
                        "quadrant.zone",
                        "quadrant.certainty",
                        "quadrant.before",
                        "quadrant.baseline",
                        "quadrant.baseline-nps",
                        "quadrant.baseline-csi",
                        "quadrant.cuts.nps",
                        "quadrant.cuts.csi",
                        "quadrant.cuts.version-of")
                .map(key -> message("measurement." + key, locale))
                .toList();
        boolean byRegion = REGION.equals(by);
        PlacedPoints placed = placed(filter, byRegion, viewer);
        List<List<@Nullable Object>> rows = rows(placed, filter, byRegion, null, viewer).stream()
                .map(row -> cells(row, placed.cuts(), locale))
                .toList();
        new TableFile("quadrant-" + filter.quarter(), header, rows).send(wanted, response);
    }

    private List<@Nullable Object> cells(QuadrantRow row, QuadrantCuts cuts, Locale locale) {
        QuadrantPoint point = row.point();
        Interval nps = point.nps().interval();
        MeanInterval index = point.csi().interval();
        Zone zone = point.zone();
        Zone before = row.movedFrom();
        List<@Nullable Object> cells = new ArrayList<@Nullable Object>(Arrays.asList(
                row.name(),
                row.region(),
                point.csi().n(),
                point.nps().npsRounded(),
                nps == null ? null : nps.low(),
                nps == null ? null : nps.high(),
                point.csi().indexRounded(),
                index == null ? null : index.low(),
                index == null ? null : index.high(),
                zone == null ? null : message("measurement.zone." + zone, locale),
                zone == null ? null : message("measurement.quadrant.determined." + point.determined(), locale),
                before == null ? null : message("measurement.zone." + before, locale)));
        cells.addAll(baseline(row.baseline(), locale));
        cells.addAll(List.of(cuts.quadrant().npsCut(), cuts.quadrant().csiCut(), cuts.version()));
        return cells;
    }

    /** Of the four quarters together, where they have a zone. */
    private List<@Nullable Object> baseline(@Nullable QuadrantPoint together, Locale locale) {
        if (together == null || together.zone() == null) {
            return Arrays.asList(null, null, null);
        }
        return Arrays.asList(
                message("measurement.zone." + together.zone(), locale),
                together.nps().npsRounded(),
                together.csi().indexRounded());
    }

    /** Of each unit in each of the last four quarters. */
    private PlacedPoints placed(QuarterFilter filter, boolean byRegion, Viewer viewer) {
        return quadrants.points(filter.upTo(QuarterFilter.BASELINE, place(byRegion), Grouping.QUARTER), viewer);
    }

    private static Grouping place(boolean byRegion) {
        return byRegion ? Grouping.REGION : Grouping.UNIT;
    }

    private List<QuadrantRow> rows(
            PlacedPoints placed, QuarterFilter filter, boolean byRegion, @Nullable String path, Viewer viewer) {
        Grouping place = place(byRegion);
        UnitChoices.Names names = units.of(viewer);
        Map<String, List<QuadrantPoint>> paths = new LinkedHashMap<>();
        placed.points()
                .forEach(point -> paths.computeIfAbsent(point.group().getOrDefault(place, ""), ref -> new ArrayList<>())
                        .add(point));
        Map<String, QuadrantPoint> baselines = new HashMap<>();
        quadrants
                .points(filter.upTo(QuarterFilter.BASELINE, place), viewer)
                .points()
                .forEach(point -> baselines.put(point.group().getOrDefault(place, ""), point));
        paths.values()
                .removeIf(points -> !filter.quarter()
                        .toString()
                        .equals(points.getLast().group().get(Grouping.QUARTER)));
        List<QuadrantRow> rows = new ArrayList<>();
        paths.forEach((ref, points) -> rows.add(new QuadrantRow(
                rows.size() + 1,
                filter.quarter(),
                ref,
                names.name(ref),
                names.region(ref),
                points.getLast(),
                points,
                baselines.get(ref),
                ref.equals(path) || (path == null && paths.size() <= MOST_PATHS))));
        return rows;
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
