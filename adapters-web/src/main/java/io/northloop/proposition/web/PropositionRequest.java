package io.northloop.proposition.web;

import io.northloop.organisation.PersonRef;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.TouchpointPromise;
import io.northloop.proposition.model.ValueComponent;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a proposition says, as it is sent. Only the title must be there; what else is missing is asked for at the
 * review.
 *
 * @param segment id of a segment
 * @param ownerRef who answers for it
 */
record PropositionRequest(
        @Nullable String title,
        @Nullable String segment,
        @Nullable String ownerRef,
        @Nullable String job,
        @Nullable String pains,
        @Nullable String gains,
        @Nullable String promise,
        @Nullable String story,
        @Nullable String proofPoints,
        @Nullable Components components,
        @Nullable List<@Nullable Touchpoint> touchpoints) {

    /** What each component of value offers. */
    record Components(
            @Nullable String price,
            @Nullable String choice,
            @Nullable String convenience,
            @Nullable String sharedValues,
            @Nullable String experience) {

        Map<ValueComponent, String> texts() {
            Map<ValueComponent, String> texts = new EnumMap<>(ValueComponent.class);
            texts.put(ValueComponent.PRICE, plain(price));
            texts.put(ValueComponent.CHOICE, plain(choice));
            texts.put(ValueComponent.CONVENIENCE, plain(convenience));
            texts.put(ValueComponent.SHARED_VALUES, plain(sharedValues));
            texts.put(ValueComponent.EXPERIENCE, plain(experience));
            return texts;
        }
    }

    /** @param target NPS of the touchpoint, −100 … 100 with one decimal */
    record Touchpoint(
            @Nullable String touchpoint,
            @Nullable String meaning,
            @Nullable String measuredBy,
            @Nullable BigDecimal target) {}

    /** Ids and references that have not the form of one; {@link #content} is without them. */
    List<Fault> unreadable() {
        return new Faults()
                .require(
                        segment == null || SegmentId.parse(segment).isPresent(),
                        "/segment",
                        "unknown-segment",
                        String.valueOf(segment))
                .require(ownerRef == null || Ref.fits(ownerRef), "/ownerRef", "not-a-ref", String.valueOf(ownerRef))
                .found();
    }

    PropositionContent content() {
        List<@Nullable Touchpoint> rows = touchpoints == null ? List.of() : touchpoints;
        return new PropositionContent(
                plain(title),
                Optional.ofNullable(segment).flatMap(SegmentId::parse).orElse(null),
                ownerRef == null || !Ref.fits(ownerRef) ? null : new PersonRef(ownerRef),
                plain(job),
                plain(pains),
                plain(gains),
                plain(promise),
                plain(story),
                plain(proofPoints),
                components == null ? Map.of() : components.texts(),
                rows.stream().map(PropositionRequest::promise).toList());
    }

    /** A row that is {@code null} names no touchpoint, and is refused for that. */
    private static TouchpointPromise promise(@Nullable Touchpoint row) {
        return row == null
                ? new TouchpointPromise("", "", "", null)
                : new TouchpointPromise(
                        plain(row.touchpoint()), plain(row.meaning()), plain(row.measuredBy()), row.target());
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
