package io.northloop.integration.model;

import static io.northloop.integration.model.PublishedEvent.Field.always;
import static io.northloop.integration.model.PublishedEvent.Field.sometimes;
import static io.northloop.integration.model.PublishedEvent.FieldType.BOOLEAN;
import static io.northloop.integration.model.PublishedEvent.FieldType.DATE_TIME;
import static io.northloop.integration.model.PublishedEvent.FieldType.INTEGER;
import static io.northloop.integration.model.PublishedEvent.FieldType.STRING;

import io.northloop.followup.CaseClosed;
import io.northloop.followup.CaseContacted;
import io.northloop.followup.CaseEscalated;
import io.northloop.followup.CaseOpened;
import io.northloop.response.ResponseErased;
import io.northloop.response.ResponseSubmitted;
import io.northloop.shared.DomainEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The events that other systems hear of; what is not listed stays in the house. Nothing here says who answered: no
 * customer, no invitation, no contact, no comment. Single answers carry neither the adviser, and cases carry neither
 * score nor answer, so that the owner of a case cannot be traced back to a respondent.
 */
public final class EventCatalogue {

    private static final String FOLLOW_UP = "followup";

    private static final PublishedEvent<ResponseSubmitted> RESPONSE_SUBMITTED = new PublishedEvent<>(
            ResponseSubmitted.class,
            "response",
            "An answer to a survey was recorded.",
            it -> it.responseId().toString(),
            List.of(
                    always(
                            "responseId",
                            STRING,
                            "Id of the answer",
                            it -> it.responseId().toString()),
                    always(
                            "surveyRef",
                            STRING,
                            "Survey that was answered",
                            it -> it.survey().value()),
                    always("surveyVersion", INTEGER, "Version that was answered", ResponseSubmitted::surveyVersion),
                    always(
                            "kind",
                            STRING,
                            "TRANSACTIONAL, RELATIONAL or CSI; of employees nothing is told",
                            it -> it.kind().name()),
                    always(
                            "unitRef",
                            STRING,
                            "Centre that the answer is about",
                            it -> it.unit().value()),
                    sometimes(
                            "programmeRef",
                            STRING,
                            "Programme that asked",
                            it -> it.programme()
                                    .map(programme -> programme.value())
                                    .orElse(null)),
                    sometimes(
                            "touchpoint",
                            STRING,
                            "Step of the journey",
                            it -> it.touchpoint().orElse(null)),
                    sometimes(
                            "score",
                            INTEGER,
                            "Recommend score 0–10",
                            it -> it.score().orElse(null)),
                    sometimes(
                            "category",
                            STRING,
                            "PROMOTER, PASSIVE or DETRACTOR",
                            it -> it.category().map(Enum::name).orElse(null)),
                    always("answeredAt", DATE_TIME, "When it was answered", ResponseSubmitted::answeredAt),
                    always("receivedAt", DATE_TIME, "When Northloop received it", ResponseSubmitted::receivedAt)));

    private static final PublishedEvent<ResponseErased> RESPONSE_ERASED = new PublishedEvent<>(
            ResponseErased.class,
            "response",
            "An answer was erased; whoever keeps a copy drops it.",
            it -> it.responseId().toString(),
            List.of(always(
                    "responseId",
                    STRING,
                    "Id of the answer",
                    it -> it.responseId().toString())));

    private static final PublishedEvent<CaseOpened> CASE_OPENED = new PublishedEvent<>(
            CaseOpened.class,
            FOLLOW_UP,
            "A case was opened for an unhappy respondent.",
            it -> it.caseId().toString(),
            List.of(
                    always("caseId", STRING, "Id of the case", it -> it.caseId().toString()),
                    always(
                            "unitRef",
                            STRING,
                            "Centre that the case is about",
                            it -> it.unit().value()),
                    sometimes(
                            "ownerRef",
                            STRING,
                            "Member of staff who works the case",
                            it -> it.owner().map(owner -> owner.value()).orElse(null)),
                    always("dueAt", DATE_TIME, "Contact before this meets the 24 hours", CaseOpened::dueAt)));

    private static final PublishedEvent<CaseContacted> CASE_CONTACTED = new PublishedEvent<>(
            CaseContacted.class,
            FOLLOW_UP,
            "The respondent was contacted, or the cause mended without contact.",
            it -> it.caseId().toString(),
            List.of(
                    always("caseId", STRING, "Id of the case", it -> it.caseId().toString()),
                    always(
                            "unitRef",
                            STRING,
                            "Centre that the case is about",
                            it -> it.unit().value()),
                    always("withinSla", BOOLEAN, "Whether within the 24 hours", CaseContacted::withinSla)));

    private static final PublishedEvent<CaseEscalated> CASE_ESCALATED = new PublishedEvent<>(
            CaseEscalated.class,
            FOLLOW_UP,
            "Nobody made contact in time.",
            it -> it.caseId().toString(),
            List.of(
                    always("caseId", STRING, "Id of the case", it -> it.caseId().toString()),
                    always(
                            "unitRef",
                            STRING,
                            "Centre that the case is about",
                            it -> it.unit().value()),
                    always(
                            "level",
                            INTEGER,
                            "1 regional manager (24 h by default), 2 HQ (48 h by default)",
                            CaseEscalated::level),
                    always("dueAt", DATE_TIME, "When the 24 hours ended", CaseEscalated::dueAt)));

    private static final PublishedEvent<CaseClosed> CASE_CLOSED = new PublishedEvent<>(
            CaseClosed.class,
            FOLLOW_UP,
            "A case was closed with its root cause.",
            it -> it.caseId().toString(),
            List.of(
                    always("caseId", STRING, "Id of the case", it -> it.caseId().toString()),
                    always(
                            "unitRef",
                            STRING,
                            "Centre that the case is about",
                            it -> it.unit().value()),
                    always("rootCause", STRING, "Code of the root cause", CaseClosed::rootCause)));

    private static final List<PublishedEvent<?>> ENTRIES = List.copyOf(Stream.of(
                    List.<PublishedEvent<?>>of(
                            RESPONSE_SUBMITTED,
                            RESPONSE_ERASED,
                            CASE_OPENED,
                            CASE_CONTACTED,
                            CASE_ESCALATED,
                            CASE_CLOSED),
                    AlertingEvents.ENTRIES,
                    ImprovementEvents.ENTRIES)
            .flatMap(List::stream)
            .toList());

    private EventCatalogue() {}

    public static List<PublishedEvent<?>> entries() {
        return ENTRIES;
    }

    /** All topics that events are published to. */
    public static List<String> topics() {
        return ENTRIES.stream().map(PublishedEvent::topic).distinct().toList();
    }

    /** What other systems are told of this event; empty when it stays in the house. */
    public static Optional<OutgoingEvent> tell(DomainEvent happened) {
        return ENTRIES.stream()
                .filter(entry -> entry.event() == happened.getClass())
                .findFirst()
                .map(entry -> entry.tell(happened));
    }
}
