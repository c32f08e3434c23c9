package io.northloop.improvement.persistence;

import io.northloop.improvement.EvidenceFileId;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.TaskId;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Typed values to columns and back, for the mappers of plans and tasks. */
interface PlanColumns {

    default PlanId planId(UUID value) {
        return new PlanId(value);
    }

    default UUID value(PlanId id) {
        return id.value();
    }

    default TaskId taskId(UUID value) {
        return new TaskId(value);
    }

    default UUID value(TaskId id) {
        return id.value();
    }

    default @Nullable EvidenceFileId fileId(@Nullable UUID value) {
        return value == null ? null : new EvidenceFileId(value);
    }

    default @Nullable UUID value(@Nullable EvidenceFileId id) {
        return id == null ? null : id.value();
    }

    default @Nullable UnitRef unitRef(@Nullable String value) {
        return value == null ? null : new UnitRef(value);
    }

    default @Nullable String value(@Nullable UnitRef ref) {
        return ref == null ? null : ref.value();
    }

    default @Nullable PersonRef personRef(@Nullable String value) {
        return value == null ? null : new PersonRef(value);
    }

    default @Nullable String value(@Nullable PersonRef ref) {
        return ref == null ? null : ref.value();
    }

    default ZoneId zone(String value) {
        return ZoneId.of(value);
    }

    default String value(ZoneId zone) {
        return zone.getId();
    }

    default List<UnitRef> units(String[] values) {
        return Stream.of(values).map(UnitRef::new).toList();
    }

    default String[] values(List<UnitRef> units) {
        return units.stream().map(UnitRef::value).toArray(String[]::new);
    }

    default Set<TaskId> tasks(UUID[] values) {
        return Stream.of(values).map(TaskId::new).collect(Collectors.toSet());
    }

    /** In one order, so that the same set is the same column. */
    default UUID[] values(Set<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).sorted().toArray(UUID[]::new);
    }
}
