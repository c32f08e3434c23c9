package io.northloop.message.web;

import io.northloop.access.Viewer;
import io.northloop.message.application.MessageReport;
import io.northloop.message.application.RecordMessageReports;
import io.northloop.message.application.ReportVerdict;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.BodyLines;
import io.northloop.shared.web.JsonLines;
import io.northloop.shared.web.RejectedLines;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/** What providers say of messages after they took them. */
@RestController
class MessageReportsController {

    private static final int LINES_AT_ONCE = 200;

    private final RecordMessageReports recordReports;
    private final RejectedLines rejectedLines;
    private final ObjectMapper json;

    MessageReportsController(RecordMessageReports recordReports, RejectedLines rejectedLines, ObjectMapper json) {
        this.recordReports = recordReports;
        this.rejectedLines = rejectedLines;
        this.json = json;
    }

    /**
     * One report: a hard bounce, after which the contact is not written to until it is told anew, or a complaint, which
     * opts it out. The same again counts as a duplicate.
     */
    @PostMapping(path = "/api/v1/message-reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_messages:write')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReportReceipt report(@RequestBody MessageReport report, Viewer viewer) {
        return switch (record(viewer, List.of(report)).getFirst()) {
            case ReportVerdict.Recorded() -> new ReportReceipt(1, 0, List.of(), 0);
            case ReportVerdict.Repeated() -> new ReportReceipt(0, 1, List.of(), 0);
            case ReportVerdict.UnknownMessage(var faults) ->
                throw DomainError.withFaults(DomainError.Kind.REFUSED, "invalid", faults);
            case ReportVerdict.Unsound(var faults) ->
                throw DomainError.withFaults(DomainError.Kind.MALFORMED, "malformed", faults);
        };
    }

    /** Many reports, one a line. Bad lines are listed; they never stop the good ones. */
    @PostMapping(path = "/api/v1/message-reports", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_messages:write')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReportReceipt reportAll(InputStream body, Viewer viewer) throws IOException {
        ReportTally tally = new ReportTally(rejectedLines.ofUpload());
        try (BodyLines<MessageReport> lines = new JsonLines<>(body, json, MessageReport.class)) {
            lines.takeAll(LINES_AT_ONCE, reports -> record(viewer, reports), tally);
        }
        return tally.receipt();
    }

    private List<ReportVerdict> record(Viewer viewer, List<MessageReport> reports) {
        return recordReports.record(new RecordMessageReports.Command(viewer, reports));
    }
}
