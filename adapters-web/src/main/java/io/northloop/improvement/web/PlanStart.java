package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.followup.CaseDirectory;
import io.northloop.followup.CaseDirectory.CaseMention;
import io.northloop.followup.CaseId;
import io.northloop.improvement.model.EvidenceKind;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.proposition.PromiseDirectory;
import io.northloop.proposition.PromiseDirectory.PromiseMention;
import io.northloop.proposition.PropositionId;
import io.northloop.shared.DomainError;
import io.northloop.shared.Ref;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.survey.SurveyKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Begins the form of a plan with what it is drawn from: a unit whose score moved, a case, a promise that is not kept,
 * an issue of a closed wave.
 */
@Component
class PlanStart {

    private final ScoreStart scores;
    private final CaseDirectory cases;
    private final PromiseDirectory promises;
    private final ReviewStart reviewStart;
    private final OrganisationDirectory organisation;
    private final Formats formats;
    private final FigureWords words;

    PlanStart(
            ScoreStart scores,
            CaseDirectory cases,
            PromiseDirectory promises,
            ReviewStart reviewStart,
            OrganisationDirectory organisation,
            Formats formats,
            FigureWords words) {
        this.scores = scores;
        this.cases = cases;
        this.promises = promises;
        this.reviewStart = reviewStart;
        this.organisation = organisation;
        this.formats = formats;
        this.words = words;
    }

    /**
     * Where somebody came from, as it stands in the address; at most one of the four is looked at.
     *
     * @param centre reference of a unit, a region as well
     * @param kind of the survey whose score moved
     * @param touchpoint of the promise of the proposition
     * @param review the wave's id
     * @param issue its number in the wave's review
     */
    record Occasion(
            @Nullable String centre,
            @Nullable String kind,
            @Nullable String followUp,
            @Nullable String proposition,
            @Nullable String touchpoint,
            @Nullable String review,
            @Nullable Integer issue) {}

    /** With one empty task; what the occasion names and the viewer does not see is refused like what does not exist. */
    PlanForm begin(Viewer viewer, Occasion occasion) {
        PlanForm form;
        if (occasion.centre() != null) {
            form = scores.begin(viewer, unit(occasion.centre()), kind(occasion.kind()));
        } else if (occasion.followUp() != null) {
            form = from(CaseId.parse(occasion.followUp())
                    .flatMap(id -> cases.mention(viewer, id))
                    .orElseThrow(() -> DomainError.notFound("case-not-found")));
        } else if (occasion.proposition() != null && occasion.touchpoint() != null) {
            String touchpoint = occasion.touchpoint();
            PropositionId id = PropositionId.parse(occasion.proposition())
                    .orElseThrow(() -> DomainError.notFound("proposition-unknown"));
            form = from(
                    id,
                    touchpoint,
                    promises.promise(viewer, id, touchpoint)
                            .orElseThrow(() -> DomainError.notFound("proposition-unknown")));
        } else if (occasion.review() != null && occasion.issue() != null) {
            form = reviewStart.begin(viewer, occasion.review(), occasion.issue());
        } else {
            form = PlanForm.blank();
        }
        return form.withTasks(List.of(Map.of()));
    }

    private PlanForm from(CaseMention mention) {
        String unit = organisation
                .unit(mention.unit())
                .map(UnitView::name)
                .orElse(mention.unit().value());
        String note = words.text("improvement.plan.start.case.note", unit, formats.day(mention.openedAt()));
        String about = mention.touchpoint().map(it -> " · " + touchpoint(it)).orElse("");
        return new PlanForm(
                Map.of("title", words.text("improvement.plan.start.case.title", unit)),
                List.of(mention.unit().value()),
                List.of(PlanForm.proof(EvidenceKind.CASE, mention.id().toString(), note + about)),
                List.of());
    }

    private PlanForm from(PropositionId id, String code, PromiseMention promise) {
        String touchpoint = touchpoint(code);
        Map<String, String> fields = new HashMap<>();
        fields.put("title", words.text("improvement.plan.start.promise.title", touchpoint));
        fields.put(
                "purpose",
                words.text("improvement.plan.start.promise.purpose", promise.proposition(), promise.meaning()));
        fields.put(PlanForm.METRIC, PlanForm.OTHER);
        fields.put(PlanForm.WORDS, words.text("improvement.plan.start.promise.metric", touchpoint));
        Optional.ofNullable(promise.target()).ifPresent(target -> fields.put("to", target.toPlainString()));
        String figure =
                promise.figure().map(words::figure).orElseGet(() -> words.text("improvement.plan.start.few", "0"));
        // Regions read a plan's metric, and not what a segment says.
        promise.figure()
                .filter(it -> !promise.ofSegment())
                .flatMap(it -> Optional.ofNullable(it.npsRounded()))
                .ifPresent(score -> fields.put("from", score.toPlainString()));
        String note = words.text(
                "improvement.plan.start.promise.note",
                touchpoint,
                promise.target() == null ? "–" : words.score(promise.target()),
                formats.day(promise.from()),
                formats.day(promise.to()),
                figure);
        return new PlanForm(
                fields, List.of(), List.of(PlanForm.proof(EvidenceKind.PROMISE, id.toString(), note)), List.of());
    }

    private String touchpoint(String code) {
        return organisation.touchpoints().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(it -> it.name(ReaderLanguage.now()))
                .orElse(code);
    }

    private static UnitRef unit(String text) {
        if (!Ref.fits(text)) {
            throw DomainError.notFound("plan-unit-not-found");
        }
        return new UnitRef(text);
    }

    private static SurveyKind kind(@Nullable String name) {
        return Arrays.stream(SurveyKind.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(SurveyKind.TRANSACTIONAL);
    }
}
