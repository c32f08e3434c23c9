package io.northloop.alerting.web;

import io.northloop.access.Viewer;
import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertState;
import io.northloop.alerting.application.AcknowledgeAlert;
import io.northloop.alerting.application.AlertQueries;
import io.northloop.alerting.application.ShownAlert;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts for other systems that see the whole company. */
@RestController
@RequestMapping(path = "/api/v1/alerts", produces = "application/json")
class AlertApiController {

    private static final String STATES =
            Arrays.stream(AlertState.values()).map(Enum::name).collect(Collectors.joining(", "));

    private final AlertQueries alerts;
    private final AcknowledgeAlert acknowledgeAlert;

    AlertApiController(AlertQueries alerts, AcknowledgeAlert acknowledgeAlert) {
        this.alerts = alerts;
        this.acknowledgeAlert = acknowledgeAlert;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_alerts:read')")
    @Operation(summary = "Alerts, the latest raised first; state OPEN, LAPSED or ACKNOWLEDGED, else all")
    Slice<AlertJson> list(Viewer viewer, @RequestParam(required = false) @Nullable String state, SliceRequest slice) {
        return alerts.list(viewer, states(state), slice).map(AlertJson::of);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_alerts:read')")
    @Operation(summary = "An alert with the factors of its days and the course of its sum")
    AlertJson one(Viewer viewer, @PathVariable String id) {
        AlertId alert = id(id);
        ShownAlert shown = alerts.alert(viewer, alert);
        return AlertJson.of(
                shown,
                alerts.factors(viewer, shown),
                shown.alert().rule() == AlertRule.NPS_FALL ? alerts.course(viewer, alert) : null);
    }

    @PostMapping("/{id}/acknowledge")
    @PreAuthorize("hasAuthority('SCOPE_alerts:write')")
    @Operation(summary = "Somebody at headquarters takes note; refused (409) when it is not open any more")
    AlertJson acknowledge(Viewer viewer, @PathVariable String id, @RequestBody Acknowledgement body) {
        acknowledgeAlert.acknowledge(
                new AcknowledgeAlert.Command(viewer, id(id), body.note(), Optional.ofNullable(body.actingFor())));
        return one(viewer, id);
    }

    /**
     * @param note what the person makes of it
     * @param actingFor the member of staff at headquarters whom the client acts for
     */
    record Acknowledgement(@Nullable String note, @Nullable String actingFor) {}

    private static AlertId id(String text) {
        return AlertId.parse(text).orElseThrow(() -> DomainError.notFound("alert-unknown"));
    }

    private static Set<AlertState> states(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return EnumSet.allOf(AlertState.class);
        }
        return EnumSet.of(Arrays.stream(AlertState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> DomainError.withFaults(
                        DomainError.Kind.MALFORMED, "malformed", List.of(Fault.at("state", "one-of", STATES)))));
    }
}
