package io.northloop.followup.application;

import io.northloop.access.Actor;
import io.northloop.access.Viewer;
import io.northloop.followup.CaseClosed;
import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.port.Cases;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a resolved case: HQ or the owner may, the person it is about never. */
@Component
public class CloseCase {

    private final CaseDesk desk;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    CloseCase(CaseDesk desk, Cases cases, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** What to do. */
    public record Command(StepRequest step, @Nullable String note) {}

    @Transactional
    public void close(Command command) {
        FollowUpCase followUp = desk.take(command.step(), CaseAccess::works);
        new Faults().allowText(command.note(), Notes.LENGTH, "/note").refuseIfAny();
        Actor actor = desk.actor(command.step());
        if (isConfinedMachine(command.step().viewer()) && !desk.owns(actor.person(), followUp.snapshot())) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "case-closed-by-owner");
        }
        Instant now = clock.instant();
        followUp.close(actor, now, command.note());
        cases.save(followUp);
        FollowUpCase.Snapshot closed = followUp.snapshot();
        String cause = Objects.requireNonNull(closed.rootCause(), "a resolved case has a root cause");
        events.publishEvent(new CaseClosed(ids.next(), now, closed.id(), closed.unit(), cause));
    }

    /** A client for all units closes like HQ; one confined to units only for the owner whom it names. */
    private static boolean isConfinedMachine(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Staff _ -> false;
            case Viewer.Machine machine -> machine.scope() instanceof UnitScope.Within;
        };
    }
}
