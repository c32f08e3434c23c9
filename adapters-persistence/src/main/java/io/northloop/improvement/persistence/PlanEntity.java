package io.northloop.improvement.persistence;

import io.northloop.improvement.PlanOutcome;
import io.northloop.improvement.PlanState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code improvement_plan} with its evidence and history. */
@Entity
@Table(name = "improvement_plan")
class PlanEntity {

    @Id
    public UUID id;

    public String title;
    public String purpose;
    public String[] unitRefs;
    public @Nullable String hypothesis;
    public String measure;
    public BigDecimal fromValue;
    public BigDecimal toValue;
    public LocalDate byDay;
    public String ownerRef;

    @Enumerated(EnumType.STRING)
    public PlanState state;

    @Enumerated(EnumType.STRING)
    public @Nullable PlanOutcome outcome;

    public @Nullable BigDecimal reachedValue;
    public @Nullable String verdict;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "improvement_evidence", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    public List<EvidenceColumns> evidence = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "improvement_plan_step", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    public List<PlanStepColumns> steps = new ArrayList<>();

    @Version
    public long version;
}
