package io.northloop.integration.model;

import static io.northloop.integration.model.PublishedEvent.Field.always;
import static io.northloop.integration.model.PublishedEvent.Field.sometimes;
import static io.northloop.integration.model.PublishedEvent.FieldType.STRING;

import io.northloop.alerting.AlertRaised;
import io.northloop.alerting.AlertSubject;
import java.util.List;

/** What other systems hear of alerts: that there is one, and no figure, which may be of few answers of a centre. */
final class AlertingEvents {

    private static final PublishedEvent<AlertRaised> ALERT_RAISED = new PublishedEvent<>(
            AlertRaised.class,
            "alerting",
            "An alert was raised, or a watch has become an alarm.",
            it -> it.alertId().toString(),
            List.of(
                    always(
                            "alertId",
                            STRING,
                            "Id of the alert",
                            it -> it.alertId().toString()),
                    always(
                            "rule",
                            STRING,
                            "NPS_FALL, LEVEL_WORSE, CRISIS, DETRACTOR_BURST, INFLUENTIAL_DETRACTOR, RESPONSE_RATE, "
                                    + "CSI_SAMPLE, QUADRANT, SLA_BREACHES or INTEGRITY_SIGNAL",
                            it -> it.rule().name()),
                    always(
                            "severity",
                            STRING,
                            "WATCH or ALARM; an alarm waits to be acknowledged",
                            it -> it.severity().name()),
                    sometimes(
                            "unitRef",
                            STRING,
                            "Centre or region that it is about",
                            it -> it.subject().unit().map(unit -> unit.value()).orElse(null)),
                    sometimes(
                            "programmeRef",
                            STRING,
                            "Programme that it is about",
                            it -> it.subject().kind() == AlertSubject.Kind.PROGRAMME
                                    ? it.subject().ref()
                                    : null)));

    static final List<PublishedEvent<?>> ENTRIES = List.of(ALERT_RAISED);

    private AlertingEvents() {}
}
