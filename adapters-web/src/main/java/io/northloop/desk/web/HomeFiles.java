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

/** The home page's tables of units as files, in the order that the page has them in. */
@Controller
@RequestMapping(HomeFiles.PATH)
@PreAuthorize("hasAnyRole('HQ','REGIONAL_MANAGER','CENTRE_MANAGER')")
class HomeFiles {

    static final String PATH = "/home/export";

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
        Stream<String> before = Stream.of("desk.column.unit", "desk.column.region");
        Stream<String> behind = Stream.of(
                "measurement.level",
                "measurement.promoters",
                "measurement.passives",
                "measurement.detractors",
                "measurement.invited",
                "desk.rate");
        return new TableFile(
                name,
                sentences.texts(Stream.of(before, FigureCells.HEADINGS.stream(), behind)
                        .flatMap(headings -> headings)
                        .toArray(String[]::new)),
                UnitRow.sorted(units, TableOrder.parse(given.sort())).stream()
                        .map(this::cells)
                        .toList());
    }

    private List<@Nullable Object> cells(UnitRow row) {
        FigureView view = row.view();
        NpsItem.Response response = view.response();
        String level = view.levelKey();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.name());
        cells.add(row.region());
        cells.addAll(FigureCells.of(view.figure()));
        cells.add(level == null ? null : sentences.text(level));
        cells.add(view.figure().promoters());
        cells.add(view.figure().passives());
        cells.add(view.figure().detractors());
        cells.add(response == null ? null : response.invited());
        cells.add(view.rate());
        return cells;
    }
}
