package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.followup.CaseDirectory;
import io.northloop.followup.CaseId;
import io.northloop.improvement.model.Evidence;
import io.northloop.improvement.model.EvidenceKind;
import io.northloop.response.ResponseDirectory;
import io.northloop.shared.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the evidence of a draft. What respondents said is kept masked, because a plan is read below headquarters too,
 * and a case is one that whoever writes the plan sees.
 */
@Component
final class PlanEvidence {

    private final CaseDirectory cases;
    private final ResponseDirectory responses;

    PlanEvidence(CaseDirectory cases, ResponseDirectory responses) {
        this.cases = cases;
        this.responses = responses;
    }

    /**
     * The pieces without fault, in their order.
     *
     * @param kept what the plan is drawn from already; stays as it is
     */
    List<Evidence> checked(Viewer viewer, List<PlanDraft.Proof> proofs, List<Evidence> kept, Faults faults) {
        List<Evidence> sound = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++) {
            checked(viewer, proofs.get(i), kept, "/evidence/" + i, faults).ifPresent(sound::add);
        }
        return sound;
    }

    private Optional<Evidence> checked(
            Viewer viewer, PlanDraft.Proof proof, List<Evidence> kept, String at, Faults faults) {
        Optional<EvidenceKind> kind = kind(proof.kind());
        Faults own = proof.kind() != null && kind.isEmpty()
                ? new Faults().require(false, at + "/kind", "not-one-of", names())
                : Evidence.faults(kind.orElse(null), proof.ref(), proof.note(), at);
        if (!own.found().isEmpty()) {
            faults.addAll(own.found());
            return Optional.empty();
        }
        Evidence sent = new Evidence(kind.orElseThrow(), proof.ref(), proof.note());
        if (kept.contains(sent)) {
            return Optional.of(sent);
        }
        String note = masked(sent);
        Faults more = Evidence.faults(sent.kind(), sent.ref(), note, at)
                .require(maySee(viewer, sent), at + "/ref", "plan-evidence-no-case");
        faults.addAll(more.found());
        return more.found().isEmpty() ? Optional.of(new Evidence(sent.kind(), sent.ref(), note)) : Optional.empty();
    }

    private boolean maySee(Viewer viewer, Evidence evidence) {
        return evidence.kind() != EvidenceKind.CASE
                || CaseId.parse(Objects.requireNonNull(evidence.ref()))
                        .filter(id -> cases.mention(viewer, id).isPresent())
                        .isPresent();
    }

    /** With the respondent's name where the case says who that is; a comment alone does not. */
    private @Nullable String masked(Evidence evidence) {
        String note = evidence.note();
        if (note == null) {
            return null;
        }
        return switch (evidence.kind()) {
            case CASE ->
                CaseId.parse(Objects.requireNonNull(evidence.ref()))
                        .flatMap(cases::commentMask)
                        .orElseGet(responses::commentMask)
                        .apply(note);
            case COMMENT -> responses.commentMask().apply(note);
            case FIGURE, PROMISE -> note;
        };
    }

    private static Optional<EvidenceKind> kind(@Nullable String name) {
        return Stream.of(EvidenceKind.values())
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    private static String names() {
        return Stream.of(EvidenceKind.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
