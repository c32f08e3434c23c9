package io.northloop.improvement.persistence;

import io.northloop.improvement.EvidenceFileId;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.EvidenceFile;
import io.northloop.improvement.model.EvidenceType;
import io.northloop.improvement.port.EvidenceFiles;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files in {@code improvement_file}; the content is read by whoever asks for one file, never in a list. */
@Repository
class SqlEvidenceFiles implements EvidenceFiles {

    private final JdbcClient jdbc;

    SqlEvidenceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(EvidenceFile file) {
        jdbc.sql("""
                        insert into improvement_file (id, task_id, name, type, content, attached_at)
                        values (:id, :task, :name, :type, :content, :at)""")
                .param("id", file.id().value())
                .param("task", file.task().value())
                .param("name", file.name())
                .param("type", file.type().name())
                .param("content", file.content())
                .param("at", Timestamp.from(file.attachedAt()))
                .update();
    }

    @Override
    public List<Line> of(TaskId task) {
        return jdbc.sql("""
                        select id, name, type, length(content) as bytes from improvement_file
                        where task_id = :task order by attached_at, id""")
                .param("task", task.value())
                .query((row, number) -> new Line(
                        new EvidenceFileId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        EvidenceType.valueOf(row.getString("type")),
                        row.getInt("bytes")))
                .list();
    }

    @Override
    public Optional<EvidenceFile> find(TaskId task, EvidenceFileId id) {
        return jdbc.sql("select * from improvement_file where id = :id and task_id = :task")
                .param("id", id.value())
                .param("task", task.value())
                .query((row, number) -> new EvidenceFile(
                        id,
                        task,
                        row.getString("name"),
                        EvidenceType.valueOf(row.getString("type")),
                        row.getBytes("content"),
                        row.getTimestamp("attached_at").toInstant()))
                .optional();
    }

    @Override
    public int count(TaskId task) {
        return jdbc.sql("select count(*) from improvement_file where task_id = :task")
                .param("task", task.value())
                .query(Integer.class)
                .single();
    }
}
