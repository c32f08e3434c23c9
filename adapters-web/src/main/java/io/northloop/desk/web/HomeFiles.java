package io.northloop.desk.web;

import io.northloop.access.Viewer;
import io.northloop.desk.application.Home;
import io.northloop.desk.application.HomePeriod;
import io.northloop.desk.application.HomeQueries;
import io.northloop.measurement.NpsItem;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The home page's trend and tables of units as files, in the order that the page has them in. */
@Controller
@RequestMapping(HomeFiles.PATH)
@PreAuthorize("hasAnyRole('HQ','REGIONAL_MANAGER','CENTRE_MANAGER')")
class HomeFiles {

    static final String PATH = "/home/export";

    /** Of {@link #figure}. */
    private static final List<String> FIGURE = Stream.concat(
                    FigureCells.HEADINGS.stream(),
                    Stream.of(
                            "measurement.level",
                            "measurement.promoters",
                            "measurement.passives",
                            "measurement.detractors"))
            .toList();

    private final HomeQueries queries;
    private final Sentences sentences;

    HomeFiles(HomeQueries queries, Sentences sentences) {
        this.queries = queries;
        this.sentences = sentences;
    }

    /** The filters of the page as they were written. */
    record Given(
            @Nullable String period,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String sort,
            @Nullable String format) {}

    @GetMapping("/trend")
    void trend(Given given, Viewer.Staff staff, HttpServletResponse response) throws IOException {
        TableFile.Format wanted = TableFile.Format.of(given.format());
        List<List<@Nullable Object>> rows =
                home(given, staff).trend().stream().map(this::cells).toList();
        new TableFile("nps-by-month", header(List.of("shared.chart.period"), List.of()), rows).send(wanted, response);
    }

    private List<@Nullable Object> cells(Home.Month month) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(month.month());
        cells.addAll(figure(new FigureView(month.figure(), null)));
        return cells;
    }

    @GetMapping("/regions")
    void regions(Given given, Viewer.Staff staff, HttpServletResponse response) throws IOException {
        TableFile.Format wanted = TableFile.Format.of(given.format());
        file("regions", home(given, staff).regions(), given).send(wanted, response);
    }

    @GetMapping("/centres")
    void centres(Given given, Viewer.Staff staff, HttpServletResponse response) throws IOException {
        TableFile.Format wanted = TableFile.Format.of(given.format());
        file("centres", home(given, staff).centres(), given).send(wanted, response);
    }

    private Home home(Given given, Viewer.Staff staff) {
        HomeFilter filter = HomeFilter.of(
                HomePeriod.offered(staff.isHq()), queries.runningMonth(), given.period(), given.unit(), given.kind());
        return queries.home(filter.question(), staff);
    }

    private TableFile file(String name, List<Home.Row> units, Given given) {
        return new TableFile(
                name,
                header(List.of("desk.column.unit", "desk.column.region"), List.of("measurement.invited", "desk.rate")),
                UnitRow.sorted(units, TableOrder.parse(given.sort())).stream()
                        .map(this::cells)
                        .toList());
    }

    private List<String> header(List<String> before, List<String> behind) {
        return sentences.texts(
                Stream.of(before, FIGURE, behind).flatMap(List::stream).toArray(String[]::new));
    }

    private List<@Nullable Object> cells(UnitRow row) {
        FigureView view = row.view();
        NpsItem.Response response = view.response();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.name());
        cells.add(row.region());
        cells.addAll(figure(view));
        cells.add(response == null ? null : response.invited());
        cells.add(view.rate());
        return cells;
    }

    private List<@Nullable Object> figure(FigureView view) {
        String level = view.levelKey();
        List<@Nullable Object> cells = FigureCells.of(view.figure());
        cells.add(level == null ? null : sentences.text(level));
        cells.add(view.figure().promoters());
        cells.add(view.figure().passives());
        cells.add(view.figure().detractors());
        return cells;
    }
}
