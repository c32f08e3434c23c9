package io.northloop.alerting.persistence;

import static io.northloop.shared.persistence.Columns.texts;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.WatchedAnswer;
import io.northloop.alerting.port.WaitingAnswers;
import io.northloop.response.ResponseId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue in {@code alert_answer}. Whoever takes from it holds the subject's watch. */
@Repository
class SqlWaitingAnswers implements WaitingAnswers {

    private final JdbcClient jdbc;

    SqlWaitingAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<Waiting> answers) {
        if (answers.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into alert_answer (subject_kind, subject_ref, response_id, score, answered_at, received_at, day)
                        select * from unnest(cast(:kinds as text[]), cast(:refs as text[]), cast(:ids as uuid[]),
                            cast(:scores as smallint[]), cast(:answered as timestamptz[]),
                            cast(:received as timestamptz[]), cast(:days as date[]))
                        on conflict do nothing""")
                .param("kinds", texts(answers, each -> each.subject().kind().name()))
                .param("refs", texts(answers, each -> each.subject().ref()))
                .param("ids", texts(answers, each -> each.answer().response().value()))
                .param("scores", texts(answers, each -> each.answer().score()))
                .param("answered", texts(answers, Waiting::answeredAt))
                .param("received", texts(answers, each -> each.answer().receivedAt()))
                .param("days", texts(answers, each -> each.answer().day()))
                .update();
    }

    @Override
    public List<AlertSubject> subjects(int atMost) {
        return jdbc.sql("select distinct subject_kind, subject_ref from alert_answer limit ?")
                .param(atMost)
                .query((row, number) -> AlertRows.subject(row))
                .list();
    }

    @Override
    public List<WatchedAnswer> next(AlertSubject subject, int atMost) {
        return jdbc.sql("""
                        select response_id, score, received_at, day from alert_answer
                         where subject_kind = :kind and subject_ref = :ref
                         order by received_at, answered_at, response_id limit :most""")
                .param("kind", subject.kind().name())
                .param("ref", subject.ref())
                .param("most", atMost)
                .query((row, number) -> new WatchedAnswer(
                        new ResponseId(row.getObject("response_id", UUID.class)),
                        row.getInt("score"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getDate("day").toLocalDate()))
                .list();
    }

    @Override
    public void taken(AlertSubject subject, List<ResponseId> answers) {
        jdbc.sql("""
                        delete from alert_answer
                         where subject_kind = :kind and subject_ref = :ref and response_id = any (cast(:ids as uuid[]))""")
                .param("kind", subject.kind().name())
                .param("ref", subject.ref())
                .param("ids", texts(answers, ResponseId::value))
                .update();
    }

    @Override
    public void forget(ResponseId answer) {
        jdbc.sql("delete from alert_answer where response_id = ?")
                .param(answer.value())
                .update();
    }

    @Override
    public void rescore(ResponseId answer, int score) {
        jdbc.sql("update alert_answer set score = :score where response_id = :id")
                .param("score", score)
                .param("id", answer.value())
                .update();
    }
}
