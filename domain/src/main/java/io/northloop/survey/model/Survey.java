package io.northloop.survey.model;

import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.survey.CsiModel;
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

/**
 * A questionnaire over all its versions. A published version never changes: what is changed is the next one, a draft
 * until it is published. A retired survey is asked no more; what was answered stays.
 */
public final class Survey {

    private final SurveyRef ref;
    private final SurveyKind kind;
    private final List<SurveyVersion> versions;
    private @Nullable Instant retiredAt;
    private final @Nullable Long revision;

    private Survey(
            SurveyRef ref,
            SurveyKind kind,
            List<SurveyVersion> versions,
            @Nullable Instant retiredAt,
            @Nullable Long revision) {
        this.ref = ref;
        this.kind = kind;
        this.versions = new ArrayList<>(versions);
        this.retiredAt = retiredAt;
        this.revision = revision;
    }

    /** A new survey whose first version is a draft. */
    public static Survey drafted(SurveyRef ref, SurveyKind kind, SurveyVersionId id, SurveyDefinition definition) {
        return new Survey(ref, kind, List.of(new SurveyVersion(id, 1, definition, null)), null, null);
    }

    public static Survey restore(Snapshot snapshot) {
        return new Survey(
                snapshot.ref(), snapshot.kind(), snapshot.versions(), snapshot.retiredAt(), snapshot.revision());
    }

    public Snapshot snapshot() {
        return new Snapshot(ref, kind, List.copyOf(versions), retiredAt, revision);
    }

    /**
     * Replaces the draft, or begins the next version with this definition.
     *
     * @param id for a version that begins now
     * @throws DomainError CONFLICT {@code survey-is-retired}
     */
    public void edit(SurveyVersionId id, SurveyDefinition definition) {
        requireNotRetired();
        SurveyVersion latest = versions.getLast();
        if (latest.isPublished()) {
            versions.add(new SurveyVersion(id, latest.number() + 1, definition, null));
        } else {
            versions.set(versions.size() - 1, latest.with(definition));
        }
    }

    /**
     * Gives the draft up; the version in force stays.
     *
     * @throws DomainError CONFLICT {@code survey-no-draft} without one, {@code survey-only-draft} when nothing was ever
     *     published
     */
    public void discardDraft() {
        if (versions.getLast().isPublished()) {
            throw DomainError.conflict("survey-no-draft", ref.value());
        }
        if (versions.size() == 1) {
            throw DomainError.conflict("survey-only-draft", ref.value());
        }
        versions.removeLast();
    }

    /**
     * Puts the draft in force.
     *
     * @param model that a CSI survey asks, see {@link DesignRules#faultsOf}
     * @throws DomainError REFUSED {@code survey-breaks-rules} with every design rule that it breaks; CONFLICT
     *     {@code survey-nothing-to-publish}, {@code survey-is-retired}
     */
    public void publish(Instant at, Optional<CsiModel> model) {
        requireNotRetired();
        SurveyVersion latest = versions.getLast();
        if (latest.isPublished()) {
            throw DomainError.conflict("survey-nothing-to-publish", ref.value());
        }
        List<Fault> faults = DesignRules.faultsOf(kind, latest.definition(), model);
        if (!faults.isEmpty()) {
            throw DomainError.withFaults(DomainError.Kind.REFUSED, "survey-breaks-rules", faults);
        }
        versions.set(versions.size() - 1, latest.publishedAt(at));
    }

    /**
     * Asks it no more; one that was never published is given up with its draft.
     *
     * @throws DomainError CONFLICT {@code survey-is-retired}
     */
    public void retire(Instant at) {
        requireNotRetired();
        retiredAt = at;
    }

    private void requireNotRetired() {
        if (retiredAt != null) {
            throw DomainError.conflict("survey-is-retired", ref.value());
        }
    }

    /** The version in force: the latest published one, unless the survey is retired. */
    public Optional<PublishedSurvey> current() {
        return retiredAt != null ? Optional.empty() : latestPublished();
    }

    private Optional<PublishedSurvey> latestPublished() {
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

    /** The version of this number as it is, or would be, asked; a draft included. */
    public Optional<PublishedSurvey> trial(int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
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
     * @param retiredAt {@code null} while it may be asked
     * @param revision for optimistic locking; {@code null} before the first save
     */
    public record Snapshot(
            SurveyRef ref,
            SurveyKind kind,
            List<SurveyVersion> versions,
            @Nullable Instant retiredAt,
            @Nullable Long revision) {

        public Snapshot {
            versions = List.copyOf(versions);
        }
    }
}
