package io.northloop.customer.web;

import io.northloop.access.Viewer;
import io.northloop.customer.application.FactReport;
import io.northloop.customer.application.FactVerdict;
import io.northloop.customer.application.RecordFacts;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.BodyLines;
import io.northloop.shared.web.CsvCells;
import io.northloop.shared.web.CsvLines;
import io.northloop.shared.web.JsonLines;
import io.northloop.shared.web.RejectedLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/** What customers bring in, from finance or CRM. */
@RestController
class CommercialFactsController {

    private static final String CSV = "text/csv";
    private static final int LINES_AT_ONCE = 500;
    private static final List<String> NEEDED = List.of("customerRef", "period", "revenue", "profit", "currency");
    private static final List<String> ALLOWED = List.of("asOf");

    private final RecordFacts recordFacts;
    private final RejectedLines rejectedLines;
    private final ObjectMapper json;

    CommercialFactsController(RecordFacts recordFacts, RejectedLines rejectedLines, ObjectMapper json) {
        this.recordFacts = recordFacts;
        this.rejectedLines = rejectedLines;
        this.json = json;
    }

    /** Answers with what holds: an older {@code asOf} never overwrites a newer one. */
    @PutMapping("/api/v1/customers/{ref}/facts/{period}")
    @PreAuthorize("hasAuthority('SCOPE_customers:write')")
    FactBody put(@PathVariable String ref, @PathVariable String period, @RequestBody FactRequest fact, Viewer viewer) {
        return switch (record(viewer, List.of(fact.about(ref, period))).getFirst()) {
            case FactVerdict.Taken(var holding) -> FactBody.of(holding);
            case FactVerdict.Repeated(var holding) -> FactBody.of(holding);
            case FactVerdict.Outdated(var holding) -> FactBody.of(holding);
            case FactVerdict.UnknownCustomer _ -> throw DomainError.notFound("customer-unknown", ref);
            case FactVerdict.Unsound(var faults) ->
                throw DomainError.withFaults(DomainError.Kind.MALFORMED, "malformed", faults);
        };
    }

    /** Many facts, one a line. Bad lines are listed; they never stop the good ones. */
    @PostMapping(path = "/api/v1/customers/facts", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_customers:write')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    FactReceipt takeJson(InputStream body, Viewer viewer) throws IOException {
        try (BodyLines<FactReport> lines = new JsonLines<>(body, json, FactReport.class)) {
            return take(lines, viewer);
        }
    }

    /**
     * The same as a table whose header names the fields. In UTF-8, unless the content type names another character set,
     * such as GB18030.
     */
    @PostMapping(path = "/api/v1/customers/facts", consumes = CSV)
    @PreAuthorize("hasAuthority('SCOPE_customers:write')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    FactReceipt takeTable(
            InputStream body, @RequestHeader(name = "Content-Type", defaultValue = CSV) MediaType type, Viewer viewer)
            throws IOException {
        try (BodyLines<FactReport> lines =
                new CsvLines<>(body, charset(type.getCharset()), NEEDED, ALLOWED, CommercialFactsController::report)) {
            return take(lines, viewer);
        }
    }

    private FactReceipt take(BodyLines<FactReport> lines, Viewer viewer) throws IOException {
        FactTally tally = new FactTally(rejectedLines.ofUpload());
        lines.takeAll(LINES_AT_ONCE, reports -> record(viewer, reports), tally);
        return tally.receipt();
    }

    private List<FactVerdict> record(Viewer viewer, List<FactReport> reports) {
        return recordFacts.record(RecordFacts.Command.by(viewer, reports));
    }

    private static FactReport report(CsvCells cells) {
        return new FactReport(
                cells.text("customerRef"),
                cells.text("period"),
                cells.number("revenue"),
                cells.number("profit"),
                cells.text("currency"),
                cells.moment("asOf"));
    }

    /** Lines end by a line feed, which UTF-16 and UTF-32 write in several bytes. */
    private static Charset charset(@Nullable Charset named) {
        if (named == null) {
            return StandardCharsets.UTF_8;
        }
        if (named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32")) {
            throw DomainError.of(DomainError.Kind.MALFORMED, "charset-not-taken", named.name());
        }
        return named;
    }
}
