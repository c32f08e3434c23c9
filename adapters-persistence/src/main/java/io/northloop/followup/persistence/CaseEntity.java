package io.northloop.followup.persistence;

import io.northloop.followup.CaseState;
import io.northloop.followup.model.ServiceLevel.Alarm;
import io.northloop.survey.SurveyKind;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code followup_case} with its history. */
@Entity
@Table(name = "followup_case")
class CaseEntity {

    @Id
    public UUID id;

    public UUID responseId;
    public String unitRef;
    public @Nullable String adviserRef;
    public @Nullable String touchpoint;
    public String surveyRef;

    @Enumerated(EnumType.STRING)
    public SurveyKind kind;

    public short score;
    public short lowestScore;
    public boolean consent;

    @Enumerated(EnumType.STRING)
    public CaseState state;

    public @Nullable String ownerRef;
    public Instant receivedAt;
    public Instant openedAt;
    public Instant dueAt;
    public short reminderHours;
    public short regionHours;
    public short headquartersHours;
    public @Nullable Instant firstContactAt;
    public @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    public @Nullable Alarm nextAlarm;

    public @Nullable Instant alarmAt;
    public short escalation;
    public @Nullable String rootCause;
    public @Nullable String action;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "followup_step", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    public List<StepColumns> steps = new ArrayList<>();

    @Version
    public long version;
}
