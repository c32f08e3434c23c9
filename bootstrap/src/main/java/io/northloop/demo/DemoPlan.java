package io.northloop.demo;

import io.northloop.improvement.PlanOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An improvement plan of the demo company and what became of it, as {@code demo/plans.json} tells it. Moments are those
 * of the company's zone.
 *
 * @param from where the metric stood, measured in the demo's own answers
 * @param drafted by HQ, who owns it
 */
record DemoPlan(
        String title,
        String purpose,
        List<String> units,
        List<Proof> evidence,
        @Nullable String hypothesis,
        String metric,
        Figure from,
        BigDecimal to,
        LocalDate by,
        LocalDateTime drafted,
        List<Task> tasks,
        List<Step> steps) {

    /** All plans, in the order of their drafting. */
    static List<DemoPlan> shipped() {
        try (InputStream file = Objects.requireNonNull(DemoPlan.class.getResourceAsStream("/demo/plans.json"))) {
            return List.of(JsonMapper.shared().readValue(file, DemoPlan[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The metric of a unit over days, both inclusive. */
    record Figure(String unit, LocalDate from, LocalDate to) {}

    /**
     * What the plan is drawn from: the address of a page with a note, or one of the worst answers that a unit got in
     * these days, as its case or as a comment.
     *
     * @param worst 1 for the lowest score with a comment
     * @param says the figures that the note names, so that they can be counted
     */
    record Proof(
            String kind,
            @Nullable String ref,
            @Nullable String note,
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer worst,
            @Nullable List<Said> says) {}

    /**
     * What a note says of the unit over days, both inclusive: its NPS as a whole number, or how many cases it got and
     * how many of them nobody had contacted within 24 hours.
     */
    record Said(
            LocalDate from,
            LocalDate to,
            @Nullable Integer nps,
            @Nullable Integer cases,
            @Nullable Integer late) {}

    /** A task of its timetable; whoever does it is called like their account. */
    record Task(
            String ref,
            String title,
            String assignee,
            LocalDate startsOn,
            LocalDate dueOn,
            String doneCriteria,
            List<String> dependsOn) {}

    /** What somebody may do with a plan or a task. */
    enum What {
        APPROVE,
        COMPLETE,
        EVALUATE,
        ACCEPT,
        REPORT,
        COMMENT,
        ATTACH,
        FINISH,
        REJECT,
        HAND_ON
    }

    /**
     * What somebody did.
     *
     * @param by user name
     * @param task of steps that are about one
     * @param file in the folder {@code demo}
     * @param to user name of whom a task was handed to
     */
    record Step(
            LocalDateTime at,
            String by,
            What what,
            @Nullable String task,
            @Nullable String note,
            @Nullable Integer percent,
            @Nullable String file,
            @Nullable String to,
            @Nullable PlanOutcome outcome,
            @Nullable Figure reached) {}
}
