package io.northloop.survey.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "survey_version")
class SurveyVersionEntity {

    @Id
    public UUID id;

    public int number;

    /** JSON of {@link DefinitionDocument}. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    public String definition;

    public @Nullable Instant publishedAt;
}
