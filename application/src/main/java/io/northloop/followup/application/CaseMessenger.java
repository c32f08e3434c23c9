package io.northloop.followup.application;

import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.port.CaseNotices;
import io.northloop.followup.port.CaseNotices.Notice;
import io.northloop.followup.port.CaseNotices.Reason;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.RememberedOrganisation;
import io.northloop.organisation.UnitRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells somebody about a case: whom it concerns or, where that person has no address, the next in line: regional
 * manager, then HQ desk. A case of which nobody hears is a broken promise to the respondent.
 */
@Component
final class CaseMessenger {

    private static final Logger LOG = LoggerFactory.getLogger(CaseMessenger.class);

    private final CaseNotices notices;
    private final OrganisationDirectory organisation;

    CaseMessenger(CaseNotices notices, OrganisationDirectory organisation) {
        this.notices = notices;
        this.organisation = organisation;
    }

    /**
     * What is to be said; see {@link Notice}.
     *
     * @param concerned whom it concerns, before the line begins
     */
    record Telling(
            String key, Reason reason, FollowUpCase.Snapshot followUp, long hours, Optional<PersonView> concerned) {}

    /**
     * Tells the first along the line who can be told.
     *
     * @return who was told; empty when nobody can be
     */
    Optional<PersonView> tell(Telling telling) {
        Optional<Notice> notice = notice(telling, organisation);
        notices.send(notice.stream().toList());
        return notice.map(Notice::to);
    }

    /** Tells of many cases at once, each as {@link #tell(Telling)} does. */
    void tell(List<Telling> tellings) {
        OrganisationDirectory people = new RememberedOrganisation(organisation);
        notices.send(tellings.stream()
                .flatMap(telling -> notice(telling, people).stream())
                .toList());
    }

    private Optional<Notice> notice(Telling telling, OrganisationDirectory people) {
        Optional<UnitRef> unit = telling.reason() == Reason.HEADQUARTERS
                ? Optional.empty()
                : Optional.of(telling.followUp().unit());
        Stream<PersonView> line = Stream.concat(telling.concerned().stream(), people.lineAbove(unit));
        @Nullable PersonView meant = null;
        for (PersonView person : (Iterable<PersonView>) line::iterator) {
            meant = meant == null ? person : meant;
            if (notices.reaches(person)) {
                return Optional.of(notice(telling, person, meant));
            }
        }
        LOG.warn("Nobody can be told of case {}: {}", telling.followUp().id(), telling.reason());
        return Optional.empty();
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
