package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.followup.CaseDirectory;
import io.northloop.followup.CaseDirectory.CaseMention;
import io.northloop.followup.CaseId;
import io.northloop.improvement.application.ScoreChanges;
import io.northloop.improvement.application.ScoreChanges.ScoreChange;
import io.northloop.improvement.model.EvidenceKind;
import io.northloop.improvement.model.PlanMetric;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsFigure;
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
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Begins the form of a plan with what it is drawn from: a unit whose score moved, a case, a promise that is not kept. */
@Component
class PlanStart {

    private static final String NPS = PlanMetric.Known.NPS.name();

    private final ScoreChanges changes;
    private final CaseDirectory cases;
    private final PromiseDirectory promises;
    private final OrganisationDirectory organisation;
    private final Formats formats;
    private final MessageSource messages;

    PlanStart(
            ScoreChanges changes,
            CaseDirectory cases,
            PromiseDirectory promises,
            OrganisationDirectory organisation,
            Formats formats,
            MessageSource messages) {
        this.changes = changes;
        this.cases = cases;
        this.promises = promises;
        this.organisation = organisation;
        this.formats = formats;
        this.messages = messages;
    }

    /**
     * Where somebody came from, as it stands in the address; at most one of the three is looked at.
     *
     * @param centre reference of a unit, a region as well
     * @param kind of the survey whose score moved
     * @param touchpoint of the promise of the proposition
     */
    record Occasion(
            @Nullable String centre,
            @Nullable String kind,
            @Nullable String followUp,
            @Nullable String proposition,
            @Nullable String touchpoint) {}

    /** With one empty task; what the occasion names and the viewer does not see is refused like what does not exist. */
    PlanForm begin(Viewer viewer, Occasion occasion) {
        PlanForm form;
        if (occasion.centre() != null) {
            form = from(changes.of(viewer, unit(occasion.centre()), kind(occasion.kind())), kind(occasion.kind()));
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
        } else {
            form = PlanForm.blank();
        }
        return form.withTasks(List.of(Map.of()));
    }

    private PlanForm from(ScoreChange change, SurveyKind kind) {
        NpsComparison figures = change.figures();
        BigDecimal now = figures.a().npsRounded();
        BigDecimal before = figures.b().npsRounded();
        String name = change.unit().name();
        Map<String, String> fields = new HashMap<>(Map.of("title", text("improvement.plan.start.centre.title", name)));
        List<Map<String, String>> evidence = List.of();
        if (now != null) {
            fields.put(PlanForm.METRIC, NPS);
            fields.put("from", now.toPlainString());
            if (before != null && before.compareTo(now) > 0) {
                fields.put("to", before.toPlainString());
                fields.put("purpose", text("improvement.plan.start.centre.purpose", name, score(before), score(now)));
            }
            evidence = List.of(proof(EvidenceKind.FIGURE, address(change.unit().ref(), kind), note(change)));
        }
        return new PlanForm(fields, List.of(change.unit().ref().value()), evidence, List.of());
    }

    private String note(ScoreChange change) {
        NpsComparison figures = change.figures();
        String name = change.unit().name();
        String now = text(
                "improvement.plan.start.figure",
                name,
                formats.day(change.from()),
                formats.day(change.to()),
                figure(figures.a()));
        String before = text(
                "improvement.plan.start.figure",
                name,
                formats.day(change.beforeFrom()),
                formats.day(change.from().minusDays(1)),
                figure(figures.b()));
        if (figures.difference() == null || figures.interval() == null) {
            return now + "\n" + before;
        }
        String difference = text(
                "improvement.plan.start.difference",
                formats.signed(figures.difference(), 1),
                formats.signed(figures.interval().low(), 1),
                formats.signed(figures.interval().high(), 1));
        return now + "\n" + before + "\n" + difference;
    }

    /** +12.3 (n = 150, 95 % interval +1.0 to +23.5). */
    private String figure(NpsFigure figure) {
        String n = formats.count(figure.n());
        return figure.npsRounded() == null || figure.interval() == null
                ? text("improvement.plan.start.few", n)
                : text(
                        "improvement.plan.start.score",
                        score(figure.npsRounded()),
                        n,
                        formats.signed(figure.interval().low(), 1),
                        formats.signed(figure.interval().high(), 1));
    }

    private PlanForm from(CaseMention mention) {
        String unit = organisation
                .unit(mention.unit())
                .map(UnitView::name)
                .orElse(mention.unit().value());
        String note = text("improvement.plan.start.case.note", unit, formats.day(mention.openedAt()));
        String about = mention.touchpoint().map(it -> " · " + touchpoint(it)).orElse("");
        return new PlanForm(
                Map.of("title", text("improvement.plan.start.case.title", unit)),
                List.of(mention.unit().value()),
                List.of(proof(EvidenceKind.CASE, mention.id().toString(), note + about)),
                List.of());
    }

    private PlanForm from(PropositionId id, String code, PromiseMention promise) {
        String touchpoint = touchpoint(code);
        Map<String, String> fields = new HashMap<>();
        fields.put("title", text("improvement.plan.start.promise.title", touchpoint));
        fields.put("purpose", text("improvement.plan.start.promise.purpose", promise.proposition(), promise.meaning()));
        fields.put(PlanForm.METRIC, PlanForm.OTHER);
        fields.put(PlanForm.WORDS, text("improvement.plan.start.promise.metric", touchpoint));
        Optional.ofNullable(promise.target()).ifPresent(target -> fields.put("to", target.toPlainString()));
        String figure = promise.figure().map(this::figure).orElseGet(() -> text("improvement.plan.start.few", "0"));
        promise.figure()
                .flatMap(it -> Optional.ofNullable(it.npsRounded()))
                .ifPresent(score -> fields.put("from", score.toPlainString()));
        String note = text(
                "improvement.plan.start.promise.note",
                touchpoint,
                promise.target() == null ? "–" : score(promise.target()),
                formats.day(promise.from()),
                formats.day(promise.to()),
                figure);
        return new PlanForm(fields, List.of(), List.of(proof(EvidenceKind.PROMISE, id.toString(), note)), List.of());
    }

    private static Map<String, String> proof(EvidenceKind kind, String ref, String note) {
        return Map.of("kind", kind.name(), "ref", ref, "note", note);
    }

    /** Page of the figure: the last three full months of the unit. */
    private static String address(UnitRef unit, SurveyKind kind) {
        return UriComponentsBuilder.fromPath("/")
                .queryParam("period", "3m")
                .queryParam("unit", "{unit}")
                .queryParam("kind", kind.name())
                .encode()
                .buildAndExpand(unit.value())
                .toUriString();
    }

    private String touchpoint(String code) {
        return organisation.touchpoints().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(it -> it.name(ReaderLanguage.now()))
                .orElse(code);
    }

    private String score(BigDecimal value) {
        return formats.signed(value, 1);
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

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
