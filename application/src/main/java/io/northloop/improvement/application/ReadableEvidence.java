package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.followup.CaseDirectory;
import io.northloop.followup.CaseId;
import io.northloop.improvement.model.Evidence;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.PlanViewer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What of a plan's evidence its reader may read (settled list, Access and Figures). A plan is seen by whoever has one
 * task in it, so what it is drawn from may belong to others: below headquarters figures are only the way to the
 * reader's own, cases are those that the reader sees, and comments are read where the whole plan is about the reader's
 * units. Machines confined to units never read what respondents said.
 */
@Component
final class ReadableEvidence {

    private final CaseDirectory cases;

    ReadableEvidence(CaseDirectory cases) {
        this.cases = cases;
    }

    PlanContent of(Viewer viewer, PlanViewer by, PlanContent plan) {
        if (by.sight().everything()) {
            return plan;
        }
        boolean readsWords = viewer instanceof Viewer.Staff;
        boolean readsComments = readsWords && plan.scope().stream().allMatch(by.sight()::covers);
        List<Evidence> readable = plan.evidence().stream()
                .flatMap(it -> switch (it.kind()) {
                    case FIGURE, PROMISE -> Stream.of(withoutNote(it));
                    case CASE ->
                        Stream.of(it)
                                .filter(piece -> sees(viewer, piece))
                                .map(piece -> readsWords ? piece : withoutNote(piece));
                    case COMMENT -> Stream.of(it).filter(_ -> readsComments);
                })
                .toList();
        return new PlanContent(
                plan.title(), plan.purpose(), plan.scope(), readable, plan.hypothesis(), plan.metric(), plan.owner());
    }

    private boolean sees(Viewer viewer, Evidence evidence) {
        return CaseId.parse(Objects.requireNonNull(evidence.ref()))
                .flatMap(id -> cases.mention(viewer, id))
                .isPresent();
    }

    private static Evidence withoutNote(Evidence evidence) {
        return new Evidence(evidence.kind(), evidence.ref(), null);
    }
}
