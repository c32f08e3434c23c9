package io.northloop.alerting.port;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.WatchedAnswer;
import io.northloop.response.ResponseId;
import java.time.Instant;
import java.util.List;

/** Answers that have arrived and still have to be taken, once for each subject that they are about. */
public interface WaitingAnswers {

    /** Queues those that were not queued before. */
    void add(List<Waiting> answers);

    /** Some of those with answers waiting. */
    List<AlertSubject> subjects(int atMost);

    /** The first that wait for this subject, in the order in which they were received. */
    List<WatchedAnswer> next(AlertSubject subject, int atMost);

    /** They were taken: they go. */
    void taken(AlertSubject subject, List<ResponseId> answers);

    /** It was erased, or has no score any more: no subject takes it. */
    void forget(ResponseId answer);

    /** It was corrected: whoever still has to take it takes this score, 0 … 10. What was taken stays. */
    void rescore(ResponseId answer, int score);

    /** An answer on its way. */
    record Waiting(AlertSubject subject, WatchedAnswer answer, Instant answeredAt) {}
}
