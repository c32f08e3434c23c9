package io.northloop.survey.persistence;

import io.northloop.survey.SurveyKind;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "survey")
class SurveyEntity {

    @Id
    public String ref;

    @Enumerated(EnumType.STRING)
    public SurveyKind kind;

    public @Nullable Instant retiredAt;

    @Version
    public @Nullable Long revision;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "survey_ref", nullable = false, updatable = false)
    @OrderBy("number")
    public List<SurveyVersionEntity> versions;
}
