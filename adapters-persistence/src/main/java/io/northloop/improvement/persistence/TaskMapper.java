package io.northloop.improvement.persistence;

import io.northloop.improvement.model.Assignee;
import io.northloop.improvement.model.CalendarEntry;
import io.northloop.improvement.model.DuePolicy;
import io.northloop.improvement.model.TaskSnapshot;
import io.northloop.improvement.model.TaskStep;
import io.northloop.improvement.model.TaskTerms;
import io.northloop.shared.persistence.MappingRules;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Between the rows of a task and its snapshot. */
@Mapper(config = MappingRules.class)
interface TaskMapper extends PlanColumns {

    @Mapping(target = "plan", source = "planId")
    @Mapping(target = "terms", source = ".")
    @Mapping(target = "assignee", source = ".")
    @Mapping(target = "policy", source = ".")
    @Mapping(target = "calendar", source = ".")
    TaskSnapshot toSnapshot(TaskEntity entity);

    TaskTerms toTerms(TaskEntity entity);

    @Mapping(target = "person", source = "assigneeRef")
    @Mapping(target = "unit", source = "unitRef")
    Assignee toAssignee(TaskEntity entity);

    @Mapping(target = "hour", source = "alarmHour")
    DuePolicy toPolicy(TaskEntity entity);

    @Mapping(target = "holder", source = "calendarHolder")
    @Mapping(target = "nextNumber", source = "calendarNumber")
    CalendarEntry toCalendar(TaskEntity entity);

    @Mapping(target = "actor.name", source = "actor")
    @Mapping(target = "actor.person", source = "actorPerson")
    @Mapping(target = "person", source = "personRef")
    @Mapping(target = "file", source = "fileId")
    TaskStep toStep(TaskStepColumns columns);

    @Mapping(target = "planId", source = "plan")
    @Mapping(target = "title", source = "terms.title")
    @Mapping(target = "startsOn", source = "terms.startsOn")
    @Mapping(target = "dueOn", source = "terms.dueOn")
    @Mapping(target = "doneCriteria", source = "terms.doneCriteria")
    @Mapping(target = "dependsOn", source = "terms.dependsOn")
    @Mapping(target = "assigneeRef", source = "assignee.person")
    @Mapping(target = "unitRef", source = "assignee.unit")
    @Mapping(target = "zone", source = "assignee.zone")
    @Mapping(target = "firstReminderDays", source = "policy.firstReminderDays")
    @Mapping(target = "lastReminderDays", source = "policy.lastReminderDays")
    @Mapping(target = "escalationDays", source = "policy.escalationDays")
    @Mapping(target = "alarmHour", source = "policy.hour")
    @Mapping(target = "calendarHolder", source = "calendar.holder")
    @Mapping(target = "calendarNumber", source = "calendar.nextNumber")
    @Mapping(target = "version", ignore = true)
    void update(TaskSnapshot snapshot, @MappingTarget TaskEntity entity);

    @Mapping(target = "actor", source = "actor.name")
    @Mapping(target = "actorPerson", source = "actor.person")
    @Mapping(target = "personRef", source = "person")
    @Mapping(target = "fileId", source = "file")
    TaskStepColumns toColumns(TaskStep step);
}
