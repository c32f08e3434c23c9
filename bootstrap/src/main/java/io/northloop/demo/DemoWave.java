package io.northloop.demo;

import io.northloop.shared.Language;
import io.northloop.shared.Quarter;
import io.northloop.survey.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One quarter's wave of the satisfaction index and whom it asked.
 *
 * @param opensOn first day to send
 */
record DemoWave(Quarter quarter, LocalDate opensOn, List<DemoWave.Asked> asked) {

    /** When the quiet hours end and the first invitations leave. */
    static final LocalTime OPENS_AT = LocalTime.of(8, 0);

    static final Duration LINK_LIFE = Duration.ofDays(DemoProgrammes.LINK_DAYS);

    DemoWave {
        asked = List.copyOf(asked);
    }

    UUID id() {
        return DemoIds.of(DemoIds.Kind.WAVE, opensAt(), quarter.year() * 10 + quarter.number());
    }

    /** The first moment of its first day. */
    Instant opensAt() {
        return opensOn.atStartOfDay(DemoCompany.ZONE).toInstant();
    }

    /** When the last invitation left. */
    Instant sentAt() {
        return asked.stream()
                .filter(it -> it.fate() == Fate.INVITED)
                .map(Asked::invitedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** When the last link closed. */
    Instant closedAt() {
        return sentAt().plus(LINK_LIFE);
    }

    enum Fate {
        INVITED,
        NOT_SAMPLED,
        RESTRAINED
    }

    /**
     * One customer of the wave.
     *
     * @param number tells the customer's place in this wave from every other invitation of the demo
     * @param invitedAt when the invitation left, or would have
     * @param rated empty where the customer was not asked, or let the link expire
     */
    record Asked(
            int number, DemoCompany.Centre centre, int customer, Instant invitedAt, Fate fate, Optional<Rated> rated) {

        UUID invitationId() {
            return DemoIds.of(DemoIds.Kind.INVITATION, invitedAt, number);
        }

        Language language() {
            return DemoCustomers.language(customer);
        }

        /** The answer must be there. */
        DemoAnswered answered() {
            Rated answer = rated.orElseThrow();
            return new DemoAnswered(
                    number,
                    DemoIds.of(DemoIds.Kind.RESPONSE, answer.at(), number),
                    DemoWaveRows.SURVEY,
                    SurveyKind.CSI,
                    centre,
                    null,
                    null,
                    answer.at(),
                    answer.score(),
                    answer.score() <= 6 && number % DemoAnswers.ONE_WITH_CONSENT == 0);
        }
    }

    /**
     * @param score 0 … 10
     * @param ratings of the model's items in its order, 1 … 10
     */
    record Rated(Instant at, int score, List<Integer> ratings) {
        Rated {
            ratings = List.copyOf(ratings);
        }
    }
}
