package io.northloop.followup.model;

import io.northloop.access.Actor;
import io.northloop.followup.CaseId;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Cases to begin from. */
final class CaseFixtures {

    static final Instant RECEIVED = Instant.parse("2026-03-01T10:00:00Z");
    static final PersonRef ADVISER = new PersonRef("adviser");
    static final PersonRef MANAGER = new PersonRef("manager");
    static final Actor BY_MANAGER = new Actor("account:manager", MANAGER);

    private CaseFixtures() {}

    static FollowUpCase unowned(boolean consent) {
        return open(consent, Optional.empty());
    }

    static FollowUpCase assigned(boolean consent) {
        return open(consent, Optional.of(MANAGER));
    }

    static FollowUpCase contacted() {
        FollowUpCase followUp = assigned(true);
        followUp.contact(ContactOutcome.REACHED, ContactMeans.PHONE, BY_MANAGER, RECEIVED.plusSeconds(60), null);
        return followUp;
    }

    static FollowUpCase resolved() {
        FollowUpCase followUp = contacted();
        followUp.resolve("waiting", "Booked a new appointment", BY_MANAGER, RECEIVED.plusSeconds(120));
        return followUp;
    }

    static FollowUpCase closed() {
        FollowUpCase followUp = resolved();
        followUp.close(BY_MANAGER, RECEIVED.plusSeconds(180), null);
        return followUp;
    }

    static FollowUpCase openedUnder(ServiceLevel level) {
        return open(true, Optional.of(MANAGER), level);
    }

    private static FollowUpCase open(boolean consent, Optional<PersonRef> owner) {
        return open(consent, owner, ServiceLevel.STANDARD);
    }

    private static FollowUpCase open(boolean consent, Optional<PersonRef> owner, ServiceLevel level) {
        Opening opening = new Opening(
                new ResponseId(new UUID(1, 2)),
                new UnitRef("shanghai"),
                ADVISER,
                null,
                new SurveyRef("standard-transactional"),
                SurveyKind.TRANSACTIONAL,
                3,
                3,
                consent,
                RECEIVED);
        return FollowUpCase.open(new CaseId(new UUID(3, 4)), opening, owner, RECEIVED.plusSeconds(1), level);
    }
}
