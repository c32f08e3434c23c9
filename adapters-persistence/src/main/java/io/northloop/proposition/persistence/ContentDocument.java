package io.northloop.proposition.persistence;

import io.northloop.organisation.PersonRef;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.TouchpointPromise;
import io.northloop.proposition.model.ValueComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of what a proposition says. Its field names are data: they may be added to, never renamed. */
record ContentDocument(
        String title,
        @Nullable UUID segment,
        @Nullable String owner,
        String job,
        String pains,
        String gains,
        String promise,
        String story,
        String proofPoints,
        Map<ValueComponent, String> components,
        List<TouchpointDocument> touchpoints) {

    record TouchpointDocument(
            String touchpoint,
            String meaning,
            String measuredBy,
            @Nullable BigDecimal target) {}

    static ContentDocument of(PropositionContent content) {
        return new ContentDocument(
                content.title(),
                content.segment() == null ? null : content.segment().value(),
                content.owner() == null ? null : content.owner().value(),
                content.job(),
                content.pains(),
                content.gains(),
                content.promise(),
                content.story(),
                content.proofPoints(),
                content.components(),
                content.touchpoints().stream()
                        .map(row ->
                                new TouchpointDocument(row.touchpoint(), row.meaning(), row.measuredBy(), row.target()))
                        .toList());
    }

    PropositionContent content() {
        return new PropositionContent(
                title,
                segment == null ? null : new SegmentId(segment),
                owner == null ? null : new PersonRef(owner),
                job,
                pains,
                gains,
                promise,
                story,
                proofPoints,
                components,
                touchpoints.stream()
                        .map(row ->
                                new TouchpointPromise(row.touchpoint(), row.meaning(), row.measuredBy(), row.target()))
                        .toList());
    }
}
