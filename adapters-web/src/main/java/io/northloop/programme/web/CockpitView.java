package io.northloop.programme.web;

import io.northloop.programme.application.CockpitQueries.Cockpit;
import io.northloop.programme.model.AnswerTimes;
import io.northloop.programme.model.AskingFunnel;
import io.northloop.programme.model.EndedCalls;
import io.northloop.programme.model.ProgrammeChannel;
import io.northloop.shared.web.Sentences;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a programme as its page shows them.
 *
 * @param untraced whether the moment of an answer is not kept
 * @param called whether people are asked by telephone
 * @param columns of the table by centre, each a step
 * @param steps from eligible to answered
 * @param calls what became of everybody eligible, of people who are called; together they are all of them
 * @param classes of the time to answer
 * @param median in words; {@code null} without answers
 * @param links to the invitations behind the figures; {@code null} where the log has none: of employees and of posters
 */
record CockpitView(
        LocalDate from,
        LocalDate to,
        AskingFunnel whole,
        boolean untraced,
        boolean called,
        List<Step> steps,
        List<Ended> calls,
        List<String> columns,
        List<Centre> centres,
        long answers,
        @Nullable String median,
        @Nullable String ninetieth,
        List<TimeClass> classes,
        @Nullable InvitationLinks links) {

    private static final int PERCENT = 100;

    /**
     * A step of the funnel.
     *
     * @param width of its bar in percent of the widest
     * @param ofBefore share of the step before, 0 … 1; {@code null} for the first, and where nobody came so far
     */
    record Step(
            String name, long count, double width, @Nullable Double ofBefore) {}

    /** What became of how many of those eligible. */
    record Ended(String name, long count) {}

    /** @param width of its bar in percent of the fullest class */
    record TimeClass(String name, long count, double width) {}

    record Centre(String ref, String name, AskingFunnel funnel) {
        public long count(String step) {
            return switch (step) {
                case "begun", "eligible" -> funnel.eligible();
                case "invited" -> funnel.invited();
                case "delivered", "reached" -> funnel.delivered();
                case "opened" -> funnel.opened();
                case "answered" -> funnel.answered();
                default -> throw new IllegalArgumentException(step);
            };
        }
    }

    /** @param wave id of the only one that is counted; empty for all */
    static CockpitView of(Cockpit cockpit, String wave, Sentences words) {
        AskingFunnel whole = cockpit.figures().whole();
        AnswerTimes times = cockpit.figures().times();
        List<Centre> centres = new ArrayList<>();
        cockpit.figures()
                .centres()
                .forEach((unit, funnel) -> centres.add(
                        new Centre(unit.value(), cockpit.names().getOrDefault(unit.value(), unit.value()), funnel)));
        centres.sort(Comparator.comparing(Centre::name));
        List<Step> steps = steps(cockpit);
        return new CockpitView(
                cockpit.from(),
                cockpit.to(),
                whole,
                cockpit.untraced(),
                cockpit.programme().channel() == ProgrammeChannel.PHONE,
                steps,
                calls(cockpit),
                steps.stream().map(Step::name).toList(),
                centres,
                times.answers(),
                words(times.median(), words),
                words(times.ninetieth(), words),
                classes(times, words),
                cockpit.untraced() || cockpit.programme().channel() == ProgrammeChannel.LINK
                        ? null
                        : new InvitationLinks(cockpit.programme().ref(), wave, cockpit.from(), cockpit.to()));
    }

    /** Where the count of a step leads, at one centre or, without, at all of them; {@code null} for nowhere. */
    public @Nullable String link(String step, String unit) {
        return links == null ? null : links.step(step, unit);
    }

    public boolean isEmpty() {
        return whole.eligible() == 0 && whole.responded().closed() == 0;
    }

    /** By link and poster nobody is invited: people begin; by telephone an invitation is a talk. */
    private static List<Step> steps(Cockpit cockpit) {
        AskingFunnel whole = cockpit.figures().whole();
        Steps steps = new Steps(whole.eligible());
        if (cockpit.programme().channel() == ProgrammeChannel.LINK) {
            steps.add("begun", whole.eligible());
        } else if (cockpit.programme().channel() == ProgrammeChannel.PHONE) {
            steps.add("eligible", whole.eligible());
            steps.add("reached", whole.delivered());
        } else {
            steps.add("eligible", whole.eligible());
            steps.add("invited", whole.invited());
            steps.add("delivered", whole.delivered());
        }
        if (cockpit.notesOpening()) {
            steps.add("opened", whole.opened());
        }
        steps.add("answered", whole.answered());
        return steps.all;
    }

    private static List<Ended> calls(Cockpit cockpit) {
        if (cockpit.programme().channel() != ProgrammeChannel.PHONE) {
            return List.of();
        }
        AskingFunnel whole = cockpit.figures().whole();
        EndedCalls ended = cockpit.calls();
        List<Ended> calls = new ArrayList<>();
        calls.add(new Ended("answered", whole.answered()));
        calls.add(new Ended("refused", ended.refused()));
        // Asked, and the talk broke off before it was recorded or ended.
        long unfinished = whole.delivered() - whole.answered() - ended.refused();
        if (unfinished > 0) {
            calls.add(new Ended("unfinished", unfinished));
        }
        calls.add(new Ended("not-reached", ended.notReached()));
        calls.add(new Ended("wrong-number", ended.wrongNumber()));
        calls.add(new Ended("waiting", whole.waiting()));
        calls.add(new Ended("not-asked", whole.suppressedTotal()));
        return calls;
    }

    private static List<TimeClass> classes(AnswerTimes times, Sentences words) {
        long most = times.counts().stream().mapToLong(Long::longValue).max().orElse(0);
        List<TimeClass> classes = new ArrayList<>();
        for (int i = 0; i < times.counts().size(); i++) {
            long count = times.counts().get(i);
            classes.add(new TimeClass(name(i, words), count, most == 0 ? 0 : count * (double) PERCENT / most));
        }
        return classes;
    }

    private static String name(int timeClass, Sentences words) {
        List<Duration> bounds = AnswerTimes.BOUNDS;
        if (timeClass == 0) {
            return words.text("programme.cockpit.up-to", said(bounds.getFirst(), words));
        }
        String from = said(bounds.get(timeClass - 1), words);
        return timeClass == bounds.size()
                ? words.text("programme.cockpit.longer", from)
                : words.text("programme.cockpit.between", from, said(bounds.get(timeClass), words));
    }

    private static @Nullable String words(@Nullable Duration time, Sentences words) {
        return time == null ? null : said(time, words);
    }

    private static String said(Duration time, Sentences words) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return words.text("programme.cockpit.under-minute");
        }
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            return words.text("programme.cockpit.minutes", time.toMinutes());
        }
        if (time.compareTo(Duration.ofDays(1)) < 0) {
            return time.toMinutesPart() == 0
                    ? words.text("programme.cockpit.hours", time.toHours())
                    : words.text("programme.cockpit.hours-minutes", time.toHours(), time.toMinutesPart());
        }
        return time.toHoursPart() == 0
                ? words.text("programme.cockpit.days", time.toDays())
                : words.text("programme.cockpit.days-hours", time.toDays(), time.toHoursPart());
    }

    /** Each step beside the one before. */
    private static final class Steps {
        private final long widest;
        private final List<Step> all = new ArrayList<>();

        Steps(long widest) {
            this.widest = widest;
        }

        void add(String name, long count) {
            Optional<Long> before = all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(all.getLast().count()).filter(n -> n > 0);
            all.add(new Step(
                    name,
                    count,
                    widest == 0 ? 0 : count * (double) PERCENT / widest,
                    before.map(n -> (double) count / n).orElse(null)));
        }
    }
}
