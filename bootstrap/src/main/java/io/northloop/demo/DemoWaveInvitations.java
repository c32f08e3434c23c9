package io.northloop.demo;

import io.northloop.demo.DemoWave.Asked;
import io.northloop.demo.DemoWave.Fate;
import io.northloop.demo.DemoWave.Rated;
import io.northloop.survey.PublishedSurvey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the demo's past waves asked, whom they spared, and the links that went out. */
final class DemoWaveInvitations {

    private static final Duration REMINDER = Duration.ofDays(2);

    private final DemoInsert insert;

    DemoWaveInvitations(DemoInsert insert) {
        this.insert = insert;
    }

    void load(DemoWave wave, PublishedSurvey survey) {
        invitations(wave);
        links(wave.asked().stream().filter(it -> it.fate() == Fate.INVITED).toList(), survey);
    }

    private void invitations(DemoWave wave) {
        Instant askUntil = wave.opensOn()
                .plusDays(DemoWaveRows.SENDING_DAYS)
                .atStartOfDay(DemoCompany.ZONE)
                .toInstant()
                .minusSeconds(1);
        insert.into(
                "invitation",
                "id, programme_ref, wave_id, ask_until, customer_ref, unit_ref, survey_ref, kind, channel, state, reason,"
                        + " created_at, due_at, counts_from, sent_at, reminded_at, expires_at, answered_at, closed_at",
                wave.asked(),
                asked -> {
                    boolean invited = asked.fate() == Fate.INVITED;
                    Instant sentAt = asked.invitedAt();
                    Instant expiresAt = sentAt.plus(DemoWave.LINK_LIFE);
                    Instant answeredAt = asked.rated().map(Rated::at).orElse(null);
                    Instant reminder = sentAt.plus(REMINDER);
                    boolean reminded = invited && (answeredAt == null || answeredAt.isAfter(reminder));
                    return Arrays.asList(
                            asked.invitationId(),
                            DemoWaveRows.PROGRAMME.value(),
                            wave.id(),
                            askUntil,
                            DemoVisit.customerRef(asked.customer()),
                            asked.centre().ref(),
                            DemoWaveRows.SURVEY.value(),
                            DemoWaveRows.KIND,
                            "EMAIL",
                            !invited ? "SUPPRESSED" : answeredAt == null ? "EXPIRED" : "ANSWERED",
                            reason(asked.fate()),
                            wave.opensAt(),
                            sentAt,
                            invited ? sentAt : null,
                            invited ? sentAt : null,
                            reminded ? reminder : null,
                            invited ? expiresAt : null,
                            answeredAt,
                            invited ? expiresAt : null);
                });
    }

    private static @Nullable String reason(Fate fate) {
        return switch (fate) {
            case INVITED -> null;
            case NOT_SAMPLED -> "NOT_SAMPLED";
            case RESTRAINED -> "RESTRAINT";
        };
    }

    /** The links of the demo's past lead nowhere: nobody holds their tokens. */
    private void links(List<Asked> invited, PublishedSurvey survey) {
        insert.into(
                "survey_link",
                "token_hash, invitation_id, programme_ref, survey_version, survey_ref, unit_ref, customer_ref, language,"
                        + " expires_at, opened_at, spent_at, response_id, answer_digest, spent",
                invited,
                asked -> {
                    boolean answered = asked.rated().isPresent();
                    return Arrays.asList(
                            DemoVisits.sha256("wave link " + asked.number()),
                            asked.invitationId(),
                            DemoWaveRows.PROGRAMME.value(),
                            survey.id().value(),
                            DemoWaveRows.SURVEY.value(),
                            asked.centre().ref(),
                            DemoVisit.customerRef(asked.customer()),
                            asked.language().tag(),
                            asked.invitedAt().plus(DemoWave.LINK_LIFE),
                            DemoOpenings.openedAt(
                                    asked.number(),
                                    asked.invitedAt(),
                                    asked.rated().map(Rated::at)),
                            asked.rated().map(Rated::at).orElse(null),
                            answered ? asked.answered().responseId() : null,
                            answered ? DemoWaveAnswers.digest(asked) : null,
                            answered);
                });
    }
}
