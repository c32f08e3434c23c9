package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.EventVerdict;
import io.northloop.programme.application.RecordServiceEvents;
import io.northloop.programme.application.ServiceEventReport;
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

/** Finished services by REST. */
@RestController
class ServiceEventsController {

    private static final int LINES_AT_ONCE = 200;

    private final RecordServiceEvents recordServiceEvents;
    private final RejectedLines rejectedLines;
    private final ObjectMapper json;

    ServiceEventsController(RecordServiceEvents recordServiceEvents, RejectedLines rejectedLines, ObjectMapper json) {
        this.recordServiceEvents = recordServiceEvents;
        this.rejectedLines = rejectedLines;
        this.json = json;
    }

    /** One event. The same again counts as a duplicate; the same id for another event is refused (409). */
    @PostMapping(path = "/api/v1/service-events", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_events:write')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    EventReceipt report(@RequestBody ServiceEventReport report, Viewer viewer) {
        return switch (record(viewer, List.of(report)).getFirst()) {
            case EventVerdict.Accepted() -> new EventReceipt(1, 0, List.of(), 0);
            case EventVerdict.Duplicate() -> new EventReceipt(0, 1, List.of(), 0);
            case EventVerdict.IdTaken(var fault) ->
                throw DomainError.withFaults(DomainError.Kind.CONFLICT, "event-id-taken", List.of(fault));
            case EventVerdict.UnknownRefs(var faults) ->
                throw DomainError.withFaults(DomainError.Kind.REFUSED, "invalid", faults);
            case EventVerdict.Unsound(var faults) ->
                throw DomainError.withFaults(DomainError.Kind.MALFORMED, "malformed", faults);
        };
    }

    /** Many events, one a line. Bad lines are listed; they never stop the good ones. */
    @PostMapping(path = "/api/v1/service-events", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_events:write')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    EventReceipt reportAll(InputStream body, Viewer viewer) throws IOException {
        EventTally tally = new EventTally(rejectedLines.ofUpload());
        try (BodyLines<ServiceEventReport> lines = new JsonLines<>(body, json, ServiceEventReport.class)) {
            lines.takeAll(LINES_AT_ONCE, reports -> record(viewer, reports), tally);
        }
        return tally.receipt();
    }

    private List<EventVerdict> record(Viewer viewer, List<ServiceEventReport> reports) {
        return recordServiceEvents.record(new RecordServiceEvents.Command(viewer.scope(), reports));
    }
}
