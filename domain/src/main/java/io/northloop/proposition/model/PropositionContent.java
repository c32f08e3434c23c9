package io.northloop.proposition.model;

import io.northloop.organisation.PersonRef;
import io.northloop.proposition.SegmentId;
import io.northloop.shared.Decimals;
import io.northloop.shared.Faults;
import io.northloop.shared.LineBreaks;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a segment is promised (method §11); its texts have plain breaks between lines, however they were sent.
 *
 * @param title at most 200 characters
 * @param owner who answers for it
 * @param job what the customer wants done; this and the other texts at most 4,000 characters
 * @param story as told to customers
 * @param proofPoints what shows that it is true
 * @param components what each component of value offers
 * @param touchpoints at most 50, each once
 */
public record PropositionContent(
        String title,
        @Nullable SegmentId segment,
        @Nullable PersonRef owner,
        String job,
        String pains,
        String gains,
        String promise,
        String story,
        String proofPoints,
        Map<ValueComponent, String> components,
        List<TouchpointPromise> touchpoints) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_TOUCHPOINTS = 50;
    private static final int MOST_DIGITS = 3;

    public PropositionContent {
        EnumMap<ValueComponent, String> whole = new EnumMap<>(ValueComponent.class);
        for (ValueComponent component : ValueComponent.values()) {
            whole.put(component, LineBreaks.plain(components.getOrDefault(component, "")));
        }
        job = LineBreaks.plain(job);
        pains = LineBreaks.plain(pains);
        gains = LineBreaks.plain(gains);
        promise = LineBreaks.plain(promise);
        story = LineBreaks.plain(story);
        proofPoints = LineBreaks.plain(proofPoints);
        components = Collections.unmodifiableMap(whole);
        touchpoints = List.copyOf(touchpoints);
    }

    /** What forbids to keep it even as a draft. */
    public Faults faults() {
        Faults faults = new Faults().requireText(title, LONGEST_TITLE, "/title");
        texts().forEach((pointer, text) -> faults.allowText(text, LONGEST_TEXT, pointer));
        faults.require(touchpoints.size() <= MOST_TOUCHPOINTS, "/touchpoints", "too-many", MOST_TOUCHPOINTS);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < touchpoints.size(); i++) {
            TouchpointPromise row = touchpoints.get(i);
            String at = "/touchpoints/" + i;
            faults.allowText(row.meaning(), LONGEST_TEXT, at + "/meaning")
                    .allowText(row.measuredBy(), LONGEST_TEXT, at + "/measuredBy")
                    .require(seen.add(row.touchpoint()), at + "/touchpoint", "repeated-touchpoint")
                    .require(isTarget(row), at + "/target", "not-a-target");
        }
        return faults;
    }

    private static boolean isTarget(TouchpointPromise row) {
        return row.target() == null
                || (Decimals.fit(row.target(), MOST_DIGITS, 1)
                        && row.target().compareTo(TouchpointPromise.LOWEST) >= 0
                        && row.target().compareTo(TouchpointPromise.HIGHEST) <= 0);
    }

    /** What is missing before anybody can promise it: all but story and proof. */
    public Faults gaps() {
        Faults faults = new Faults()
                .require(segment != null, "/segment", "required")
                .require(owner != null, "/ownerRef", "required")
                .require(!job.isBlank(), "/job", "required")
                .require(!promise.isBlank(), "/promise", "required");
        components.forEach(
                (component, text) -> faults.require(!text.isBlank(), "/components/" + component.code(), "required"));
        faults.require(!touchpoints.isEmpty(), "/touchpoints", "required");
        for (int i = 0; i < touchpoints.size(); i++) {
            TouchpointPromise row = touchpoints.get(i);
            faults.require(!row.meaning().isBlank(), "/touchpoints/" + i + "/meaning", "required")
                    .require(row.target() != null, "/touchpoints/" + i + "/target", "required");
        }
        return faults;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("/job", job);
        texts.put("/pains", pains);
        texts.put("/gains", gains);
        texts.put("/promise", promise);
        components.forEach((component, text) -> texts.put("/components/" + component.code(), text));
        texts.put("/story", story);
        texts.put("/proofPoints", proofPoints);
        return texts;
    }

    /** Everything that it says, flat: by pointer, touchpoints by their code. What is not said is left out. */
    Map<String, String> sayings() {
        Map<String, String> sayings = new LinkedHashMap<>();
        sayings.put("/title", title);
        sayings.put("/segment", segment == null ? "" : segment.toString());
        sayings.put("/ownerRef", owner == null ? "" : owner.value());
        sayings.putAll(texts());
        for (TouchpointPromise row : touchpoints) {
            String at = "/touchpoints/" + row.touchpoint();
            sayings.put(at + "/meaning", row.meaning());
            sayings.put(at + "/measuredBy", row.measuredBy());
            sayings.put(at + "/target", row.target() == null ? "" : row.target().toPlainString());
        }
        sayings.values().removeIf(String::isEmpty);
        return sayings;
    }
}
