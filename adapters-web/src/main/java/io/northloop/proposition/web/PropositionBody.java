package io.northloop.proposition.web;

import io.northloop.proposition.PropositionState;
import io.northloop.proposition.application.PromiseView;
import io.northloop.proposition.model.PromiseVerdict;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.PropositionVersion;
import io.northloop.proposition.model.ValueComponent;
import io.northloop.proposition.model.ValueProposition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value proposition: what its last version says.
 *
 * @param state of the last version
 * @param version its number
 * @param activeVersion the version that customers are promised; {@code null} when none is
 * @param versions all, the first one first
 */
record PropositionBody(
        String id,
        PropositionState state,
        int version,
        @Nullable Integer activeVersion,
        String title,
        @Nullable String segment,
        @Nullable String ownerRef,
        String job,
        String pains,
        String gains,
        String promise,
        String story,
        String proofPoints,
        Map<String, String> components,
        List<Promise> touchpoints,
        List<VersionBody> versions) {

    /**
     * A promise at a touchpoint; the score stands beside it where it was asked for.
     *
     * @param nps of those whom the verdict goes by, over the last twelve full months; {@code null} for want of answers
     * @param basis whose score that is
     * @param ofSegment of the segment's members alone; {@code null} where no segment is named
     * @param verdict {@code null} in lists, where promises are not judged
     */
    record Promise(
            String touchpoint,
            String meaning,
            String measuredBy,
            @Nullable BigDecimal target,
            @Nullable Long n,
            @Nullable BigDecimal nps,
            ScoreBody.@Nullable Bounds interval,
            PromiseView.@Nullable Basis basis,
            @Nullable ScoreBody ofSegment,
            @Nullable PromiseVerdict verdict) {}

    record VersionBody(int number, PropositionState state, Instant changedAt) {}

    /** As in a list: promises are not judged. */
    static PropositionBody of(ValueProposition.Snapshot proposition) {
        return of(
                proposition,
                proposition.last().content().touchpoints().stream()
                        .map(row -> new Promise(
                                row.touchpoint(),
                                row.meaning(),
                                row.measuredBy(),
                                row.target(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                        .toList());
    }

    static PropositionBody judged(ValueProposition.Snapshot proposition, List<PromiseView> promises) {
        boolean named = proposition.last().content().segment() != null;
        return of(
                proposition, promises.stream().map(view -> promise(view, named)).toList());
    }

    private static Promise promise(PromiseView view, boolean segmentNamed) {
        ScoreBody score = view.figure().map(ScoreBody::of).orElse(ScoreBody.NONE);
        return new Promise(
                view.promise().touchpoint(),
                view.promise().meaning(),
                view.promise().measuredBy(),
                view.promise().target(),
                score.n(),
                score.nps(),
                score.interval(),
                view.basis(),
                segmentNamed ? view.ofSegment().map(ScoreBody::of).orElse(ScoreBody.NONE) : null,
                view.verdict());
    }

    private static PropositionBody of(ValueProposition.Snapshot proposition, List<Promise> promises) {
        PropositionContent content = proposition.last().content();
        Map<String, String> components = new LinkedHashMap<>();
        for (ValueComponent component : ValueComponent.values()) {
            components.put(component.code(), content.components().getOrDefault(component, ""));
        }
        return new PropositionBody(
                proposition.id().toString(),
                proposition.last().state(),
                proposition.last().number(),
                proposition.inForce().map(PropositionVersion::number).orElse(null),
                content.title(),
                content.segment() == null ? null : content.segment().toString(),
                content.owner() == null ? null : content.owner().value(),
                content.job(),
                content.pains(),
                content.gains(),
                content.promise(),
                content.story(),
                content.proofPoints(),
                components,
                promises,
                proposition.versions().stream()
                        .map(version -> new VersionBody(version.number(), version.state(), version.changedAt()))
                        .toList());
    }
}
