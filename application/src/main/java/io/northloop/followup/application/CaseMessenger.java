package io.northloop.followup.application;

import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.port.CaseNotices;
import io.northloop.followup.port.CaseNotices.Notice;
import io.northloop.followup.port.CaseNotices.Reason;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.Posts;
import io.northloop.organisation.UnitRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells somebody about a case: whom it concerns or, where that person has no address, the next in line: regional
 * manager, then HQ desk. A case of which nobody hears is a broken promise to the respondent.
 */
@Component
final class CaseMessenger {

    private final CaseNotices notices;
    private final OrganisationDirectory organisation;

    CaseMessenger(CaseNotices notices, OrganisationDirectory organisation) {
        this.notices = notices;
        this.organisation = organisation;
    }

    /** What is to be said; see {@link Notice}. */
    record Telling(String key, Reason reason, FollowUpCase.Snapshot followUp, long hours) {}

    /**
     * Tells the first along the line who can be told.
     *
     * @param concerned whom it concerns, before the line begins
     * @return who was told; empty when nobody can be
     */
    Optional<PersonView> tell(Telling telling, Optional<PersonView> concerned) {
        List<PersonView> line = Stream.of(
                        concerned,
                        telling.reason() == Reason.HEADQUARTERS
                                ? Optional.<PersonView>empty()
                                : regionalManager(telling.followUp().unit()),
                        organisation.responsibleFor(Posts.HQ_DESK, Optional.empty()))
                .flatMap(Optional::stream)
                .toList();
        return line.stream()
                .filter(person -> notices.send(notice(telling, person, line.getFirst())))
                .findFirst();
    }

    private Optional<PersonView> regionalManager(UnitRef unit) {
        return Regions.of(unit, organisation)
                .flatMap(region -> organisation.responsibleFor(Posts.REGIONAL_MANAGER, Optional.of(region)));
    }

    private static Notice notice(Telling telling, PersonView to, PersonView meant) {
        FollowUpCase.Snapshot followUp = telling.followUp();
        @Nullable PersonView inPlaceOf = to.ref().equals(meant.ref()) ? null : meant;
        return new Notice(
                telling.key(),
                telling.reason(),
                followUp.id(),
                followUp.unit(),
                followUp.dueAt(),
                telling.hours(),
                to,
                inPlaceOf);
    }
}
