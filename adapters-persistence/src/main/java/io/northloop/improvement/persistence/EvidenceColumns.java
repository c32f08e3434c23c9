package io.northloop.improvement.persistence;

import io.northloop.improvement.model.EvidenceKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** Columns of {@code improvement_evidence}. */
@Embeddable
record EvidenceColumns(
        @Enumerated(EnumType.STRING) EvidenceKind kind,
        @Nullable String ref,
        @Nullable String note) {}
