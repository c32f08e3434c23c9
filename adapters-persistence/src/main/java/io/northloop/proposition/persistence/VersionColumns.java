package io.northloop.proposition.persistence;

import io.northloop.proposition.PropositionState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/**
 * Row of {@code proposition_version}.
 *
 * @param content JSON of {@link ContentDocument}
 */
@Embeddable
record VersionColumns(
        int number,
        @Enumerated(EnumType.STRING) PropositionState state,
        @ColumnTransformer(write = "cast(? as jsonb)") String content,
        String changedBy,
        Instant changedAt) {}
