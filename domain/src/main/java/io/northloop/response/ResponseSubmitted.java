package io.northloop.response;

import io.northloop.customer.CustomerRef;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.DomainEvent;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer was recorded. Told once per answer, within {@link ResponsesSubmitted}, in the transaction that consumes its
 * durable fact row.
 *
 * @param score the recommend score 0 … 10; for relational surveys that of the group <em>overall</em>
 * @param lowestScore lowest recommend score of the whole answer: relational surveys have five
 * @param answeredAt business time; day of measurement and age of the answer
 * @param receivedAt when Northloop received it: the 24 hours of a case start here
 * @param callback whether the respondent asked to be called back
 * @param live false for answers that were collected elsewhere and imported
 */
public record ResponseSubmitted(
        UUID eventId,
        Instant occurredAt,
        ResponseId responseId,
        SurveyRef survey,
        SurveyKind kind,
        int surveyVersion,
        UnitRef unit,
        Optional<ProgrammeRef> programme,
        Optional<InvitationId> invitation,
        Optional<CustomerRef> customer,
        Optional<PersonRef> adviser,
        Optional<String> touchpoint,
        Optional<Integer> score,
        Optional<Integer> lowestScore,
        Optional<LoyaltyCategory> category,
        Instant answeredAt,
        Instant receivedAt,
        boolean callback,
        boolean live)
        implements DomainEvent {}
