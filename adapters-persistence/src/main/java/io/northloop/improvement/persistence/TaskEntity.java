package io.northloop.improvement.persistence;

import io.northloop.improvement.TaskState;
import io.northloop.improvement.model.DuePolicy.Alarm;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code improvement_task} with its history. */
@Entity
@Table(name = "improvement_task")
class TaskEntity {

    @Id
    public UUID id;

    public UUID planId;
    public @Nullable String ref;
    public int position;
    public String title;
    public LocalDate startsOn;
    public LocalDate dueOn;
    public String doneCriteria;
    public UUID[] dependsOn;
    public String assigneeRef;
    public @Nullable String unitRef;
    public String zone;

    @Enumerated(EnumType.STRING)
    public TaskState state;

    public short progress;
    public short firstReminderDays;
    public short lastReminderDays;
    public short escalationDays;
    public short alarmHour;

    @Enumerated(EnumType.STRING)
    public @Nullable Alarm nextAlarm;

    public @Nullable Instant alarmAt;
    public @Nullable String calendarHolder;
    public int calendarNumber;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "improvement_task_step", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    public List<TaskStepColumns> steps = new ArrayList<>();

    @Version
    public long version;
}
