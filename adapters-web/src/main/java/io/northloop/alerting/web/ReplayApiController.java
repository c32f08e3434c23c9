package io.northloop.alerting.web;

import io.northloop.access.Viewer;
import io.northloop.alerting.ReplayId;
import io.northloop.alerting.application.AskForReplay;
import io.northloop.alerting.application.CancelReplay;
import io.northloop.alerting.application.ReplayQueries;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The past gone through again with the rules of today, for other systems that see the whole company. */
@RestController
@RequestMapping(path = "/api/v1/alerts/replays", produces = "application/json")
class ReplayApiController {

    private final AskForReplay askForReplay;
    private final CancelReplay cancelReplay;
    private final ReplayQueries replays;

    ReplayApiController(AskForReplay askForReplay, CancelReplay cancelReplay, ReplayQueries replays) {
        this.askForReplay = askForReplay;
        this.cancelReplay = cancelReplay;
        this.replays = replays;
    }

    /**
     * Months, such as 2025-07.
     *
     * @param to included
     */
    record ReplayRequest(@Nullable String from, @Nullable String to) {}

    record ReplayReceipt(String id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAuthority('SCOPE_alerts:write')")
    @Operation(
            summary = "Ask for months to be gone through again with the rules of today",
            description =
                    "At most 36 months, all of them over. It runs in the background, one at a time, and raises nothing;"
                            + " the same months asked for again while they wait or run are the same replay.")
    ResponseEntity<ReplayReceipt> ask(Viewer viewer, @RequestBody ReplayRequest body) {
        Faults faults = new Faults();
        YearMonth from = month(body.from(), "/from", faults);
        YearMonth to = month(body.to(), "/to", faults);
        faults.refuseIfAny();
        String id = askForReplay
                .ask(new AskForReplay.Command(viewer, from, to))
                .id()
                .toString();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/alerts/replays/" + id))
                .body(new ReplayReceipt(id));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_alerts:read')")
    @Operation(
            summary =
                    "How far a replay has come; once it is DONE, what would have been raised, and what chance explains")
    ReplayJson one(Viewer viewer, @PathVariable String id) {
        return ReplayJson.of(replays.one(viewer, id(id)));
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize("hasAuthority('SCOPE_alerts:write')")
    @Operation(summary = "Stop a replay; refused (409) when it is over")
    ReplayJson cancel(Viewer viewer, @PathVariable String id) {
        cancelReplay.cancel(new CancelReplay.Command(viewer, id(id)));
        return one(viewer, id);
    }

    private static ReplayId id(String text) {
        return ReplayId.parse(text).orElseThrow(() -> DomainError.notFound("replay-unknown"));
    }

    private static @Nullable YearMonth month(@Nullable String text, String pointer, Faults faults) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            faults.require(false, pointer, "replay-not-a-month");
            return null;
        }
    }
}
