package io.northloop.improvement.model;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.LineBreaks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says, its timetable aside; with plain breaks between lines, however it was sent.
 *
 * @param scope the regions and centres that it is about, at least one, none twice
 * @param evidence what it is drawn from
 * @param hypothesis why the tasks should move the metric
 * @param owner who answers for it
 */
public record PlanContent(
        String title,
        String purpose,
        List<UnitRef> scope,
        List<Evidence> evidence,
        @Nullable String hypothesis,
        PlanMetric metric,
        PersonRef owner) {

    public static final int TITLE_LENGTH = 120;
    public static final int TEXT_LENGTH = 2_000;
    public static final int MOST_UNITS = 200;
    public static final int MOST_EVIDENCE = 50;

    public PlanContent {
        purpose = LineBreaks.plain(purpose);
        hypothesis = LineBreaks.plainOrNull(hypothesis);
        scope = List.copyOf(scope);
        evidence = List.copyOf(evidence);
        faults(title, purpose, scope, evidence.size(), hypothesis).refuseIfAny();
    }

    public static Faults faults(
            @Nullable String title,
            @Nullable String purpose,
            List<?> scope,
            int evidence,
            @Nullable String hypothesis) {
        return new Faults()
                .requireText(title, TITLE_LENGTH, "/title")
                .requireText(LineBreaks.plainOrNull(purpose), TEXT_LENGTH, "/purpose")
                .allowText(LineBreaks.plainOrNull(hypothesis), TEXT_LENGTH, "/hypothesis")
                .require(!scope.isEmpty(), "/unitRefs", "required")
                .require(scope.size() <= MOST_UNITS, "/unitRefs", "too-many", MOST_UNITS)
                .require(scope.stream().distinct().count() == scope.size(), "/unitRefs", "plan-unit-twice")
                .require(evidence <= MOST_EVIDENCE, "/evidence", "too-many", MOST_EVIDENCE);
    }

    /** Where the other one differs from this one, as faults that say how it stands in this one. */
    List<Fault> differences(PlanContent other) {
        List<Fault> found = new ArrayList<>();
        differ(title, other.title, "/title", found);
        differ(purpose, other.purpose, "/purpose", found);
        differ(texts(scope), texts(other.scope), "/unitRefs", found);
        if (!evidence.equals(other.evidence)) {
            found.add(Fault.at("/evidence", "now-is", evidence.size()));
        }
        differ(
                hypothesis == null ? "–" : hypothesis,
                other.hypothesis == null ? "–" : other.hypothesis,
                "/hypothesis",
                found);
        differ(metric.measure(), other.metric.measure(), "/metric", found);
        if (metric.from().compareTo(other.metric.from()) != 0) {
            found.add(Fault.at("/from", "now-is", metric.from().toPlainString()));
        }
        if (metric.to().compareTo(other.metric.to()) != 0) {
            found.add(Fault.at("/to", "now-is", metric.to().toPlainString()));
        }
        differ(metric.by().toString(), other.metric.by().toString(), "/by", found);
        differ(owner.value(), other.owner.value(), "/ownerRef", found);
        return found;
    }

    private static void differ(String now, String sent, String pointer, List<Fault> found) {
        if (!now.equals(sent)) {
            found.add(Fault.at(pointer, "now-is", now));
        }
    }

    private static String texts(List<UnitRef> units) {
        return String.join(", ", units.stream().map(UnitRef::value).sorted().toList());
    }
}
