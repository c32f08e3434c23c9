package io.northloop.survey.model;

import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A questionnaire over all its versions. A published version never changes: what is changed is the next one. */
public final class Survey {

    private final SurveyRef ref;
    private final SurveyKind kind;
    private final List<SurveyVersion> versions;
    private final @Nullable Long revision;

    private Survey(SurveyRef ref, SurveyKind kind, List<SurveyVersion> versions, @Nullable Long revision) {
        this.ref = ref;
        this.kind = kind;
        this.versions = new ArrayList<>(versions);
        this.revision = revision;
    }

    /** A new survey whose first version is a draft. */
    public static Survey drafted(SurveyRef ref, SurveyKind kind, SurveyVersionId id, SurveyDefinition definition) {
        return new Survey(ref, kind, List.of(new SurveyVersion(id, 1, definition, null)), null);
    }

    public static Survey restore(Snapshot snapshot) {
        return new Survey(snapshot.ref(), snapshot.kind(), snapshot.versions(), snapshot.revision());
    }

    public Snapshot snapshot() {
        return new Snapshot(ref, kind, List.copyOf(versions), revision);
    }

    /** Puts the draft in force; refused (422) with every design rule that it breaks. */
    public void publish(Instant at) {
        SurveyVersion latest = versions.getLast();
        if (latest.isPublished()) {
            throw DomainError.conflict("survey-nothing-to-publish", ref.value());
        }
        List<Fault> faults = DesignRules.faultsOf(kind, latest.definition());
        if (!faults.isEmpty()) {
            throw DomainError.withFaults(DomainError.Kind.REFUSED, "survey-breaks-rules", faults);
        }
        versions.set(versions.size() - 1, latest.publishedAt(at));
    }

    /** The version in force: the latest published one. */
    public Optional<PublishedSurvey> current() {
        return versions.stream()
                .filter(SurveyVersion::isPublished)
                .max(Comparator.comparingInt(SurveyVersion::number))
                .map(this::published);
    }

    /** Every published version, ascending by number. */
    public List<PublishedSurvey> allPublished() {
        return versions.stream()
                .filter(SurveyVersion::isPublished)
                .map(this::published)
                .toList();
    }

    /** The published version with this id. */
    public Optional<PublishedSurvey> version(SurveyVersionId id) {
        return versions.stream()
                .filter(v -> v.isPublished() && v.id().equals(id))
                .findFirst()
                .map(this::published);
    }

    private PublishedSurvey published(SurveyVersion version) {
        SurveyDefinition definition = version.definition();
        return new PublishedSurvey(
                version.id(), ref, kind, version.number(), definition.languages(), definition.questions());
    }

    /**
     * The state to be kept.
     *
     * @param versions ascending by number, at least one
     * @param revision for optimistic locking; {@code null} before the first save
     */
    public record Snapshot(
            SurveyRef ref,
            SurveyKind kind,
            List<SurveyVersion> versions,
            @Nullable Long revision) {

        public Snapshot {
            versions = List.copyOf(versions);
        }
    }
}
