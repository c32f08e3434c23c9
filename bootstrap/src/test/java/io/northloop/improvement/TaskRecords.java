package io.northloop.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others were told of plans and tasks, for tests. */
@Component
final class TaskRecords {

    private final JdbcClient jdbc;

    TaskRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Purpose and addressee of each mail about a task, in order. */
    List<@Nullable String> mails(TaskId task) {
        return jdbc.sql("select purpose || ' ' || person_ref from message where idempotency_key like :key order by seq")
                .param("key", "task-%:" + task + ":%")
                .query(String.class)
                .list();
    }

    /** Types of the events about a plan or a task, in order. */
    List<@Nullable String> told(String key) {
        return jdbc.sql("""
                        select replace(replace(type, 'io.northloop.improvement.', ''), '.v1', '') from outbox_event
                        where key = :key order by seq""").param("key", key).query(String.class).list();
    }
}
