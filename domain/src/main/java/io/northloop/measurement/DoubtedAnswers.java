package io.northloop.measurement;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many transactional answers headquarters suspects or has excluded, for work that nobody looks at while it is done.
 */
public interface DoubtedAnswers {

    /**
     * By reference of the unit; those without answers are missing.
     *
     * @param from first day, in the company's zone
     * @param to last day, included
     */
    Map<String, Counts> byUnit(LocalDate from, LocalDate to);

    /**
     * As of now: headquarters may decide otherwise tomorrow.
     *
     * @param answers all of them, at least 1
     * @param doubted 0 … answers
     */
    record Counts(long answers, long doubted) {}
}
