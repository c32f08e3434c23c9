package io.northloop.programme.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a programme's asking after services will bring if things go on as they did: a daily mean of the past, without
 * seasons or trend, because a year of history shows neither.
 *
 * <p>Before anybody was asked, whoever waits is taken to be asked.
 *
 * <p>Per day: eligible people of the last {@value #LONGEST_PAST} days, or since the first of them, divided by those
 * days. Invited: those times the share that was not suppressed, of all whose fate is known. Answers: the invited times
 * the response rate of the same past.
 *
 * @param perDay eligible people a day
 * @param suppressedShare 0 … 1 of those eligible
 * @param restrainedShare 0 … 1 of those eligible, for restraint
 * @param responseRate 0 … 1; empty while no link has closed
 * @param days of history behind it
 */
public record VolumeForecast(
        double perDay, double suppressedShare, double restrainedShare, Optional<Double> responseRate, long days) {

    /** Four quarters. */
    public static final int LONGEST_PAST = 365;

    /** Four weeks: with less, a single busy day would decide. */
    public static final int SHORTEST_PAST = 28;

    /**
     * @param today in the company's zone; it is not over, so the past ends the day before
     * @return empty with less than {@value #SHORTEST_PAST} days of history
     */
    public static Optional<VolumeForecast> of(AskingPast past, LocalDate today) {
        long days = Math.min(LONGEST_PAST, ChronoUnit.DAYS.between(past.first(), today));
        if (days < SHORTEST_PAST || past.eligible() == 0) {
            return Optional.empty();
        }
        return Optional.of(of(past, days));
    }

    /**
     * What another wave of the programme will bring if it goes as the latest did.
     *
     * @param past of the programme's latest wave
     * @return empty when nobody was in it
     */
    public static Optional<VolumeForecast> ofWave(AskingPast past) {
        return past.eligible() == 0 ? Optional.empty() : Optional.of(of(past, 1));
    }

    private static VolumeForecast of(AskingPast past, long days) {
        long decided = past.isBeforeFirstAsking() ? past.eligible() : past.eligible() - past.waiting();
        return new VolumeForecast(
                (double) past.eligible() / days,
                share(past.suppressed(), decided),
                share(past.restrained(), decided),
                past.responded().rate(),
                days);
    }

    /** Of so many who passed what was looked at before they were put into the queue. */
    public Expected ofWaiting(double waiting) {
        return new Expected(waiting, waiting, 0, responseRate.map(rate -> waiting * rate));
    }

    /** Over so many days ahead. */
    public Expected over(long daysAhead) {
        return of(perDay * daysAhead);
    }

    /** Of so many eligible people, such as those of a wave. */
    public Expected of(double eligible) {
        double invited = eligible * (1 - suppressedShare);
        return new Expected(eligible, invited, eligible * restrainedShare, responseRate.map(rate -> invited * rate));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /**
     * Expected numbers, not rounded.
     *
     * @param restrained of those eligible, spared by restraint
     * @param answers empty without a response rate
     */
    public record Expected(double eligible, double invited, double restrained, Optional<Double> answers) {

        public static final Expected NOTHING = new Expected(0, 0, 0, Optional.empty());

        /** Both together; answers of those that have a response rate. */
        public Expected plus(Expected other) {
            Optional<Double> together =
                    answers.map(mine -> mine + other.answers().orElse(0.0)).or(other::answers);
            return new Expected(
                    eligible + other.eligible, invited + other.invited, restrained + other.restrained, together);
        }
    }
}
