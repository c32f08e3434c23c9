package io.northloop.proposition.web;

import io.northloop.proposition.PropositionState;
import io.northloop.proposition.application.PromiseView;
import io.northloop.proposition.model.Difference;
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
 * A value proposition: what one of its versions says, the last unless another is asked for.
 *
 * @param state of this version
 * @param version its number
 * @param activeVersion the version that customers are promised; {@code null} when none is
 * @param touchpoints what this version says about each; with scores where it is the one that is judged
 * @param judged the version that is held against what customers say; {@code null} once nothing is promised
 *     any more, and where promises are not judged: in lists and in the answer to a step
 * @param differences what this version says otherwise than the one before; {@code null} in lists and in the answer to a
 *     step
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
        @Nullable Judged judged,
        @Nullable List<DifferenceBody> differences,
        List<VersionBody> versions) {

    /**
     * A promise at a touchpoint; the score stands beside it where it was asked for.
     *
     * @param nps of those whom the verdict goes by, over the last twelve full months; {@code null} for want of answers
     * @param basis whose score that is
     * @param ofSegment of the segment's members alone; {@code null} where no segment is named
     * @param verdict {@code null} where promises are not judged, and in versions other than the one that is
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

    /**
     * The version in force, and where none was yet, the one that is worked on.
     *
     * @param version its number
     */
    record Judged(int version, List<Promise> touchpoints) {}

    /**
     * What two versions say differently.
     *
     * @param pointer touchpoints by their code
     * @param before empty where nothing was said
     * @param after empty where nothing is said any more
     */
    record DifferenceBody(String pointer, String before, String after) {}

    record VersionBody(int number, PropositionState state, Instant changedAt) {}

    /** As in a list: promises are not judged. */
    static PropositionBody of(ValueProposition.Snapshot proposition) {
        PropositionVersion last = proposition.last();
        return of(proposition, last, unjudged(last), null, null);
    }

    /**
     * One version, and what is judged.
     *
     * @param promises of the version that is judged
     * @param differences between this version and the one before
     */
    static PropositionBody of(
            ValueProposition.Snapshot proposition,
            PropositionVersion version,
            List<PromiseView> promises,
            List<Difference> differences) {
        Judged judged = proposition.judged().map(it -> judged(it, promises)).orElse(null);
        return of(
                proposition,
                version,
                judged != null && judged.version() == version.number() ? judged.touchpoints() : unjudged(version),
                judged,
                differences.stream()
                        .map(it -> new DifferenceBody(it.pointer(), it.before(), it.after()))
                        .toList());
    }

    private static Judged judged(PropositionVersion version, List<PromiseView> promises) {
        boolean segmentNamed = version.content().segment() != null;
        return new Judged(
                version.number(),
                promises.stream().map(view -> promise(view, segmentNamed)).toList());
    }

    private static List<Promise> unjudged(PropositionVersion version) {
        return version.content().touchpoints().stream()
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
                .toList();
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

    private static PropositionBody of(
            ValueProposition.Snapshot proposition,
            PropositionVersion version,
            List<Promise> touchpoints,
            @Nullable Judged judged,
            @Nullable List<DifferenceBody> differences) {
        PropositionContent content = version.content();
        Map<String, String> components = new LinkedHashMap<>();
        for (ValueComponent component : ValueComponent.values()) {
            components.put(component.code(), content.components().getOrDefault(component, ""));
        }
        return new PropositionBody(
                proposition.id().toString(),
                version.state(),
                version.number(),
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
                touchpoints,
                judged,
                differences,
                proposition.versions().stream()
                        .map(each -> new VersionBody(each.number(), each.state(), each.changedAt()))
                        .toList());
    }
}
