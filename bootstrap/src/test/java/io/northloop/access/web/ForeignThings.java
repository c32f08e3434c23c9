package io.northloop.access.web;

import io.northloop.access.Viewer;
import io.northloop.alerting.AlertId;
import io.northloop.alerting.ReplayId;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.desk.SavedViewId;
import io.northloop.followup.TestCases;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.TestPlans;
import io.northloop.improvement.application.AttachEvidence;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.improvement.model.WaveReview;
import io.northloop.improvement.port.WaveReviews;
import io.northloop.measurement.BenchmarkId;
import io.northloop.measurement.FactorId;
import io.northloop.organisation.UnitScope;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.application.DraftProposition;
import io.northloop.proposition.application.KeepSegment;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.SegmentRule;
import io.northloop.response.ResponseId;
import io.northloop.response.application.UploadImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One thing of another region, or of headquarters, for each route with an id. */
@Component
final class ForeignThings {

    private static final Viewer HEADQUARTERS = new Viewer.Machine("foreign", Set.of(), new UnitScope.Everything());

    private final TestCases cases;
    private final TestPlans plans;
    private final UploadImport uploads;
    private final DraftProposition propositions;
    private final KeepSegment segments;
    private final AttachEvidence attachEvidence;
    private final WaveReviews reviews;
    private final JdbcClient jdbc;

    ForeignThings(
            TestCases cases,
            TestPlans plans,
            UploadImport uploads,
            DraftProposition propositions,
            KeepSegment segments,
            AttachEvidence attachEvidence,
            WaveReviews reviews,
            JdbcClient jdbc) {
        this.cases = cases;
        this.plans = plans;
        this.uploads = uploads;
        this.propositions = propositions;
        this.segments = segments;
        this.attachEvidence = attachEvidence;
        this.reviews = reviews;
        this.jdbc = jdbc;
    }

    /**
     * What is there.
     *
     * @param ids by what stands before the id in the route
     * @param file evidence that hangs on the task
     */
    record Planted(Map<String, String> ids, String file) {}

    Planted plant() throws IOException {
        String theirCase = cases.open("foreign");
        var imported = uploads.execute(new UploadImport.Command(
                TestAccounts.administrator(),
                "theirs.csv",
                new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))));
        List<String> theirPlanAndTask = plans.open("foreign-plan");
        String task = theirPlanAndTask.getLast();
        return new Planted(
                Map.ofEntries(
                        Map.entry("/api/v1/cases/", theirCase),
                        Map.entry("/cases/", theirCase),
                        Map.entry("/api/v1/plans/", theirPlanAndTask.getFirst()),
                        Map.entry("/api/v1/tasks/", task),
                        Map.entry("/plans/", theirPlanAndTask.getFirst()),
                        Map.entry("/tasks/", task),
                        Map.entry("/views/", savedView()),
                        Map.entry("/api/v1/units/", "foreign-centre"),
                        Map.entry("/api/v1/people/", "foreign-manager"),
                        Map.entry("/api/v1/customers/", "foreign-customer"),
                        Map.entry("/api/v1/accounts/", "foreign-account"),
                        Map.entry("/api/v1/responses/", new ResponseId(UUID.randomUUID()).toString()),
                        Map.entry("/api/v1/imports/", imported.toString()),
                        Map.entry("/api/v1/propositions/", proposition()),
                        Map.entry("/api/v1/segments/", segment()),
                        Map.entry("/api/v1/wave-reviews/", review()),
                        Map.entry("/api/v1/alerts/", alert()),
                        Map.entry("/api/v1/alerts/replays/", new ReplayId(UUID.randomUUID()).toString()),
                        Map.entry("/api/v1/factors/", factor()),
                        Map.entry("/api/v1/benchmarks/", new BenchmarkId(UUID.randomUUID()).toString())),
                evidence(task));
    }

    private String evidence(String task) {
        TaskStepRequest step =
                TaskStepRequest.by(plans.headquarters(), TaskId.parse(task).orElseThrow());
        return attachEvidence
                .attach(new AttachEvidence.Command(step, "theirs.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .toString();
    }

    private String proposition() {
        PropositionContent content =
                new PropositionContent("Theirs", null, null, "", "", "", "", "", "", Map.of(), List.of());
        return propositions
                .draft(new DraftProposition.Command(HEADQUARTERS, content))
                .id()
                .toString();
    }

    private String review() {
        WaveId wave = new WaveId(UUID.randomUUID());
        jdbc.sql("""
                        insert into wave (id, programme_ref, name, opens_on, last_day, state, created_at, closed_at)
                        values (:id, 'standard-transactional', 'theirs', '1999-01-01', '1999-01-01', 'CLOSED',
                            '1999-01-01', '1999-01-01')""").param("id", wave.value()).update();
        reviews.add(WaveReview.ask(wave, new ProgrammeRef("standard-transactional"), Instant.EPOCH, List.of()));
        return wave.toString();
    }

    /** One that nobody acknowledges any more. */
    private String alert() {
        AlertId alert = new AlertId(UUID.randomUUID());
        jdbc.sql("""
                        with raised as (
                            insert into alert (id, rule, subject_kind, subject_ref, severity, state, raised_at, ended_at,
                                ended_by)
                            values (:id, 'CRISIS', 'CENTRE', 'foreign-centre', 'ALARM', 'LAPSED', '1999-01-01',
                                '1999-01-01', 'foreign')
                            returning id)
                        insert into alert_evidence (alert_id, number, found_at, first_day, last_day, figures)
                        select id, 1, '1999-01-01', '1999-01-01', '1999-01-01',
                               '{"NPS": {"value": -8, "n": 50, "low": -30, "high": 14}}' from raised""").param("id", alert.value()).update();
        return alert.toString();
    }

    /** Somebody else's, whoever asks. */
    private String savedView() {
        SavedViewId view = new SavedViewId(UUID.randomUUID());
        jdbc.sql("insert into saved_view (id, account_id, title, address) values (:id, :account, 'Theirs', '/about')")
                .param("id", view.value())
                .param("account", UUID.randomUUID())
                .update();
        return view.toString();
    }

    /** Pinned to their centre in days that no chart shows. */
    private String factor() {
        FactorId factor = new FactorId(UUID.randomUUID());
        jdbc.sql("""
                        insert into factor (id, kind, title, note, first_day, last_day, unit_ref)
                        values (:id, 'WEATHER', 'Theirs', '', '1999-01-01', '1999-01-01', 'foreign-centre')""").param("id", factor.value()).update();
        return factor.toString();
    }

    private String segment() {
        SegmentRule rule = SegmentRule.cell(ProfitTier.POOR, LoyaltyCategory.DETRACTOR);
        return segments.keep(new KeepSegment.Command(HEADQUARTERS, Optional.empty(), "Theirs", rule))
                .id()
                .toString();
    }
}
