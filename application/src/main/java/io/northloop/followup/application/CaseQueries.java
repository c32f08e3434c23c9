package io.northloop.followup.application;

import io.northloop.access.Actor;
import io.northloop.access.Viewer;
import io.northloop.followup.CaseCounts;
import io.northloop.followup.CaseId;
import io.northloop.followup.CaseState;
import io.northloop.followup.CaseView;
import io.northloop.followup.CasesInHand;
import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.CaseSight;
import io.northloop.followup.model.CaseStep;
import io.northloop.followup.model.CaseViewer;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.StepKind;
import io.northloop.followup.port.CaseReadModel;
import io.northloop.followup.port.CaseReadModel.Filter;
import io.northloop.followup.port.CaseReadModel.Row;
import io.northloop.followup.port.Cases;
import io.northloop.followup.port.Verifications;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.response.ResponseDirectory;
import io.northloop.response.ResponseView;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows cases, each viewer theirs, and of each only what they may see. */
@Component
public class CaseQueries implements CaseCounts, CasesInHand {

    private static final Set<CaseState> UNFINISHED = EnumSet.complementOf(EnumSet.of(CaseState.CLOSED));

    private final CaseReadModel lists;
    private final Cases cases;
    private final CaseDesk desk;
    private final OrganisationDirectory organisation;
    private final ResponseDirectory responses;
    private final Assignees assignees;
    private final Verifications verifications;
    private final Clock clock;

    CaseQueries(
            CaseReadModel lists,
            Cases cases,
            CaseDesk desk,
            OrganisationDirectory organisation,
            ResponseDirectory responses,
            Assignees assignees,
            Verifications verifications,
            Clock clock) {
        this.lists = lists;
        this.cases = cases;
        this.desk = desk;
        this.organisation = organisation;
        this.responses = responses;
        this.assignees = assignees;
        this.verifications = verifications;
        this.clock = clock;
    }

    /**
     * What to list.
     *
     * @param unit a centre, or a region with its centres
     * @param states empty for any
     */
    public record Criteria(Optional<UnitRef> unit, Set<CaseState> states, Optional<PersonRef> owner, boolean overdue) {}

    /**
     * Cases with what stands around them on a page.
     *
     * @param units that the viewer may choose from, regions first, each followed by its centres
     */
    public record Overview(Slice<CaseView> cases, Counts counts, List<UnitView> units) {}

    /** By due time, the most urgent first. A unit that the viewer does not see is refused (404). */
    public Slice<CaseView> list(Viewer viewer, Criteria criteria, SliceRequest slice) {
        Instant now = clock.instant();
        CaseViewer by = CaseViewer.of(viewer, organisation);
        Slice<Row> rows = rows(by, criteria, slice, now);
        return rows.map(CaseViews.of(rows.items(), by, organisation, now)::of);
    }

    /** As {@link #list}, with the counts of all that the viewer sees. */
    public Overview overview(Viewer viewer, Criteria criteria, SliceRequest slice) {
        Instant now = clock.instant();
        CaseViewer by = CaseViewer.of(viewer, organisation);
        return overview(by, rows(by, criteria, slice, now), CaseSight.of(by), now);
    }

    @Override
    public Mine mine(Viewer viewer, SliceRequest slice) {
        Instant now = clock.instant();
        CaseViewer by = CaseViewer.of(viewer, organisation);
        CaseSight own = CaseSight.of(by).own();
        Filter filter = new Filter(Set.of(), UNFINISHED, Set.of(), Optional.empty());
        Overview mine = overview(by, lists.list(own, filter, slice), own, now);
        return new Mine(mine.cases(), mine.counts());
    }

    private Overview overview(CaseViewer by, Slice<Row> rows, CaseSight counted, Instant now) {
        CaseViews views = CaseViews.of(rows.items(), by, organisation, now);
        return new Overview(rows.map(views::of), lists.count(counted, now, CaseViews.SOON), views.selectable());
    }

    private Slice<Row> rows(CaseViewer by, Criteria criteria, SliceRequest slice, Instant now) {
        Filter filter = new Filter(
                criteria.unit()
                        .map(unit -> CaseUnits.within(by.viewer(), unit, organisation))
                        .orElse(Set.of()),
                criteria.states(),
                criteria.owner().map(Set::of).orElse(Set.of()),
                criteria.overdue() ? Optional.of(now) : Optional.empty());
        return lists.list(CaseSight.of(by), filter, slice);
    }

    @Transactional(readOnly = true)
    public CaseDetail detail(Viewer viewer, CaseId id) {
        CaseDesk.Seen seen = desk.look(viewer, id);
        FollowUpCase.Snapshot followUp = seen.followUp();
        CaseAccess access = seen.access();
        CaseViews views = new CaseViews(seen.by(), organisation, named(followUp, viewer), clock.instant());
        Optional<ResponseView> answer = access.seesAnswer() ? responses.masked(followUp.response()) : Optional.empty();
        UnaryOperator<@Nullable String> words = words(followUp, answer.isPresent());
        List<CaseDetail.Step> history = followUp.steps().stream()
                .map(step -> step(step, views, words.apply(step.note())))
                .toList();
        return new CaseDetail(
                views.of(row(followUp)),
                access,
                answer,
                followUp.opening().touchpoint(),
                views.name(followUp.opening().adviser()),
                words.apply(followUp.action()),
                history,
                history.stream().filter(step -> step.kind() == StepKind.CONTACT).toList(),
                access.assigns() ? assignees.of(viewer.person().flatMap(views::person), followUp.unit()) : List.of(),
                viewer.isHeadquarters() && verifications.isWaiting(id));
    }

    /** Whether there is such a case, and the viewer sees it. */
    @Transactional(readOnly = true)
    public boolean sees(Viewer viewer, CaseId id) {
        CaseViewer by = CaseViewer.of(viewer, organisation);
        return cases.find(id)
                .filter(it -> CaseAccess.of(by, it.snapshot()).sees())
                .isPresent();
    }

    @Override
    public Counts countsFor(Viewer viewer) {
        return lists.count(CaseSight.of(CaseViewer.of(viewer, organisation)), clock.instant(), CaseViews.SOON);
    }

    /** Everybody whose name the page of the case says, and the viewer. */
    private static Set<PersonRef> named(FollowUpCase.Snapshot followUp, Viewer viewer) {
        Set<PersonRef> named = new HashSet<>();
        viewer.person().ifPresent(named::add);
        note(followUp.owner(), named);
        note(followUp.opening().adviser(), named);
        followUp.steps().forEach(step -> {
            note(step.person(), named);
            note(step.actor().person(), named);
        });
        return named;
    }

    private static void note(@Nullable PersonRef person, Set<PersonRef> named) {
        if (person != null) {
            named.add(person);
        }
    }

    private static Row row(FollowUpCase.Snapshot followUp) {
        return new Row(
                followUp.id(),
                followUp.response(),
                followUp.unit(),
                followUp.owner(),
                followUp.state(),
                followUp.opening().score(),
                followUp.openedAt(),
                followUp.dueAt(),
                followUp.firstContactAt(),
                followUp.escalation(),
                followUp.rootCause(),
                followUp.opening().consent(),
                followUp.version());
    }

    /**
     * Free text as this viewer reads it: it may repeat what the respondent said, so whoever may not see the answer
     * reads none of it, nobody where it was erased, and the others read it masked as the answer itself.
     */
    private UnaryOperator<@Nullable String> words(FollowUpCase.Snapshot followUp, boolean seesAnswer) {
        if (!seesAnswer) {
            return text -> null;
        }
        UnaryOperator<String> mask = responses.commentMask(followUp.response());
        return text -> text == null ? null : mask.apply(text);
    }

    private static CaseDetail.Step step(CaseStep step, CaseViews views, @Nullable String note) {
        return new CaseDetail.Step(
                step.at(),
                step.kind(),
                actorName(step.actor(), views),
                step.means(),
                step.outcome(),
                views.name(step.person()),
                note);
    }

    private static @Nullable String actorName(Actor actor, CaseViews views) {
        return actor.person() != null
                ? views.name(actor.person())
                : actor.ownName().orElse(null);
    }
}
