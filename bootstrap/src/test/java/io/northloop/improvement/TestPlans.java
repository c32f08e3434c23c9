package io.northloop.improvement;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.application.OpenAccount;
import io.northloop.access.model.Account;
import io.northloop.access.web.TestAccounts;
import io.northloop.improvement.application.ApprovePlan;
import io.northloop.improvement.application.DraftPlan;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanDraft;
import io.northloop.improvement.application.PlanStepRequest;
import io.northloop.organisation.Editor;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.application.PersonDraft;
import io.northloop.organisation.application.PutPerson;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans, tasks and those who work on them, for tests of this and other capabilities. */
@Component
public final class TestPlans {

    private static final Editor EDITOR = new Editor("test", new UnitScope.Everything());
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int WINDOW_DAYS = 60;

    private final TestAccounts accounts;
    private final OpenAccount openAccount;
    private final PutPerson putPerson;
    private final OrganisationDirectory organisation;
    private final DraftPlan draftPlan;
    private final ApprovePlan approvePlan;
    private final ImprovementQueries queries;
    private final Clock clock;

    TestPlans(
            TestAccounts accounts,
            OpenAccount openAccount,
            PutPerson putPerson,
            OrganisationDirectory organisation,
            DraftPlan draftPlan,
            ApprovePlan approvePlan,
            ImprovementQueries queries,
            Clock clock) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.putPerson = putPerson;
        this.organisation = organisation;
        this.draftPlan = draftPlan;
        this.approvePlan = approvePlan;
        this.queries = queries;
        this.clock = clock;
    }

    /** A region {@code <prefix>-region} with {@code <prefix>-centre}, each with its manager, and somebody at headquarters. */
    void region(String prefix) {
        accounts.region(prefix + "-region");
        accounts.centre(prefix + "-centre", prefix + "-region");
        person(prefix + "-regional", "REGIONAL_MANAGER", prefix + "-region", null);
        person(prefix + "-manager", "CENTRE_MANAGER", prefix + "-centre", null);
        person(prefix + "-hq", "HQ_ANALYST", null, null);
    }

    void person(String ref, String post, @Nullable String unit, @Nullable String deputy) {
        PersonDraft draft =
                new PersonDraft(ref, "Person " + ref, ref + "@staff.example", null, "en", post, unit, deputy, true);
        putPerson.put(new PutPerson.Command(EDITOR, draft, Optional.empty()));
    }

    /** The person of {@link #region} or {@link #person} works here no more. */
    void leaves(String ref) {
        PersonView person = organisation.person(new PersonRef(ref)).orElseThrow();
        PersonDraft draft = new PersonDraft(
                ref,
                person.name(),
                ref + "@staff.example",
                null,
                "en",
                person.post(),
                person.unitRef() == null ? null : person.unitRef().value(),
                null,
                false);
        putPerson.put(new PutPerson.Command(EDITOR, draft, Optional.empty()));
    }

    /** An account of somebody who works here, called like them. */
    void account(String person, Role role, @Nullable String unit) {
        Account.Profile profile =
                new Account.Profile(person, role, new PersonRef(person), unit == null ? null : new UnitRef(unit), null);
        openAccount.open(new OpenAccount.Command(
                "test", person, profile, new OpenAccount.Password.Chosen(TestAccounts.PASSWORD)));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /** A plan about the region, with these tasks. */
    PlanDraft draft(String prefix, List<PlanDraft.Task> tasks) {
        return draft(prefix, "Plan " + prefix, tasks);
    }

    PlanDraft draft(String prefix, String title, List<PlanDraft.Task> tasks) {
        return new PlanDraft(
                title,
                "Nobody answers the telephone",
                List.of(prefix + "-region"),
                List.of(new PlanDraft.Proof("COMMENT", null, "ten minutes on hold")),
                "Less waiting, more friends",
                "NPS",
                new BigDecimal("8"),
                new BigDecimal("30"),
                today().plusDays(WINDOW_DAYS),
                null,
                tasks);
    }

    /** A task of a draft for the regional manager, due so many days from today. */
    PlanDraft.Task task(String prefix, String ref, int dueInDays, String... dependsOn) {
        return new PlanDraft.Task(
                null,
                ref,
                "Task " + ref,
                prefix + "-regional",
                dependsOn.length == 0 ? today() : today().plusDays(dueInDays),
                today().plusDays(dueInDays),
                "No call waits three minutes",
                List.of(dependsOn));
    }

    PlanId drafted(String prefix, PlanDraft.Task... tasks) {
        return draftPlan.draft(new DraftPlan.Command(hq(prefix), Optional.empty(), draft(prefix, List.of(tasks))));
    }

    /** An approved plan with these tasks. */
    PlanId approved(String prefix, PlanDraft.Task... tasks) {
        PlanId id = drafted(prefix, tasks);
        approvePlan.approve(
                new ApprovePlan.Command(new PlanStepRequest(hq(prefix), id, Optional.empty(), Optional.empty())));
        return id;
    }

    TaskId taskOf(PlanId plan, String ref) {
        return queries.plan(hq("any"), plan).tasks().stream()
                .filter(task -> ref.equals(task.ref()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /**
     * A plan with one task in a region of its own, both seen by nobody of another region.
     *
     * @return ids of the plan and of the task
     */
    public List<String> open(String prefix) {
        region(prefix);
        PlanId plan = approved(prefix, task(prefix, "first", 10));
        return List.of(plan.toString(), taskOf(plan, "first").toString());
    }

    /** Somebody at headquarters. */
    public Viewer headquarters() {
        return hq("any");
    }

    Viewer hq(String prefix) {
        return staff(prefix + "-hq", Role.HQ, new UnitScope.Everything());
    }

    Viewer regional(String prefix) {
        UnitRef root = new UnitRef(prefix + "-region");
        return staff(
                prefix + "-regional",
                Role.REGIONAL_MANAGER,
                new UnitScope.Within(root, new HashSet<>(Set.of(root, new UnitRef(prefix + "-centre")))));
    }

    Viewer manager(String prefix) {
        return centreStaff(prefix, prefix + "-manager");
    }

    /** Somebody else who works in the centre. */
    Viewer centreStaff(String prefix, String person) {
        UnitRef centre = new UnitRef(prefix + "-centre");
        return staff(person, Role.CENTRE_MANAGER, new UnitScope.Within(centre, Set.of(centre)));
    }

    private static Viewer staff(String name, Role role, UnitScope scope) {
        return new Viewer.Staff(new AccountId(new UUID(0, 1)), name, role, Optional.of(new PersonRef(name)), scope);
    }
}
