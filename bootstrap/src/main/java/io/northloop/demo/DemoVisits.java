package io.northloop.demo;

import io.northloop.programme.ProgrammeRef;
import io.northloop.survey.SurveyRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Services that ended and the invitations that went out for them, written as the tables hold them: two years of asking
 * cannot be replayed through the use cases in a minute.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoVisits {

    static final ProgrammeRef PROGRAMME = new ProgrammeRef("standard-transactional");
    static final SurveyRef SURVEY = new SurveyRef("standard-transactional");
    static final String TOUCHPOINT = "service-visit";
    static final int BATCH = 1_000;

    private static final Duration LINK_LIFE = Duration.ofDays(7);
    private static final Duration REMINDER = Duration.ofDays(2);
    private static final List<String> TYPES = List.of("maintenance", "repair", "maintenance", "inspection");

    private final JdbcTemplate jdbc;
    private final DemoSurvey survey;

    DemoVisits(JdbcTemplate jdbc, DemoSurvey survey) {
        this.jdbc = jdbc;
        this.survey = survey;
    }

    void load(List<DemoVisit> visits) {
        serviceEvents(visits);
        invitations(visits);
        links(visits, survey.versions());
        new DemoRepeatVisits(new DemoInsert(jdbc)).load(visits);
    }

    private void serviceEvents(List<DemoVisit> visits) {
        jdbc.batchUpdate("""
                insert into service_event (id, fingerprint, centre_ref, customer_ref, adviser_ref, type, touchpoint,
                                           ended_at, attributes, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, '{}', ?)
                """, visits, BATCH, (row, visit) -> {
            row.setString(1, eventId(visit));
            row.setBytes(2, sha256(eventId(visit)));
            row.setString(3, visit.centre().ref());
            row.setString(4, visit.customerRef());
            row.setString(5, visit.adviser());
            row.setString(6, TYPES.get(visit.number() % TYPES.size()));
            row.setString(7, TOUCHPOINT);
            row.setTimestamp(8, Timestamp.from(visit.endedAt()));
            row.setTimestamp(9, Timestamp.from(visit.endedAt()));
        });
    }

    private void invitations(List<DemoVisit> visits) {
        jdbc.batchUpdate("""
                insert into invitation (id, programme_ref, service_event_id, customer_ref, unit_ref, adviser_ref,
                                        touchpoint, survey_ref, kind, channel, state, created_at, service_ended_at,
                                        due_at, counts_from, sent_at, reminded_at, expires_at, answered_at, closed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'TRANSACTIONAL', 'EMAIL', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, visits, BATCH, (row, visit) -> {
            Timestamp endedAt = Timestamp.from(visit.endedAt());
            Timestamp sentAt = Timestamp.from(visit.invitedAt());
            row.setObject(1, invitationId(visit));
            row.setString(2, PROGRAMME.value());
            row.setString(3, eventId(visit));
            row.setString(4, visit.customerRef());
            row.setString(5, visit.centre().ref());
            row.setString(6, visit.adviser());
            row.setString(7, TOUCHPOINT);
            row.setString(8, SURVEY.value());
            row.setString(9, state(visit));
            row.setTimestamp(10, endedAt);
            row.setTimestamp(11, endedAt);
            row.setTimestamp(12, sentAt);
            row.setTimestamp(13, sentAt);
            row.setTimestamp(14, sentAt);
            row.setTimestamp(15, timestamp(remindedAt(visit)));
            row.setTimestamp(16, Timestamp.from(expiresAt(visit)));
            row.setTimestamp(17, timestamp(answeredAt(visit)));
            row.setTimestamp(18, timestamp(closedAt(visit)));
        });
    }

    /** The links of the demo's past lead nowhere: nobody holds their tokens. */
    private void links(List<DemoVisit> visits, DemoSurvey.Versions versions) {
        jdbc.batchUpdate("""
                insert into survey_link (token_hash, invitation_id, programme_ref, survey_version, survey_ref, unit_ref,
                                         customer_ref, adviser_ref, touchpoint, language, expires_at, opened_at,
                                         spent_at, response_id, answer_digest, spent)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, visits, BATCH, (row, visit) -> {
            boolean answered = visit.answer().isPresent();
            row.setBytes(1, sha256("link " + eventId(visit)));
            row.setObject(2, invitationId(visit));
            row.setString(3, PROGRAMME.value());
            row.setObject(4, versions.askedAt(visit.invitedAt()).id().value());
            row.setString(5, SURVEY.value());
            row.setString(6, visit.centre().ref());
            row.setString(7, visit.customerRef());
            row.setString(8, visit.adviser());
            row.setString(9, TOUCHPOINT);
            row.setString(10, DemoCustomers.language(visit.customer()).tag());
            row.setTimestamp(11, Timestamp.from(expiresAt(visit)));
            row.setTimestamp(
                    12,
                    timestamp(DemoOpenings.openedAt(
                            visit.number(), visit.invitedAt(), visit.answer().map(DemoVisit.Answer::at))));
            row.setTimestamp(13, timestamp(answeredAt(visit)));
            row.setObject(14, answered ? responseId(visit) : null);
            row.setBytes(15, answered ? sha256("answer " + eventId(visit)) : null);
            row.setBoolean(16, answered);
        });
    }

    static String eventId(DemoVisit visit) {
        return "demo-%06d".formatted(visit.number());
    }

    static UUID invitationId(DemoVisit visit) {
        return DemoIds.of(DemoIds.Kind.INVITATION, visit.invitedAt(), visit.number());
    }

    static UUID responseId(DemoVisit visit) {
        return DemoIds.of(DemoIds.Kind.RESPONSE, visit.answer().orElseThrow().at(), visit.number());
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static String state(DemoVisit visit) {
        if (visit.answer().isPresent()) {
            return "ANSWERED";
        }
        return closedAt(visit) == null ? "SENT" : "EXPIRED";
    }

    private static Instant expiresAt(DemoVisit visit) {
        return visit.invitedAt().plus(LINK_LIFE);
    }

    private static @Nullable Instant answeredAt(DemoVisit visit) {
        return visit.answer().map(DemoVisit.Answer::at).orElse(null);
    }

    private static @Nullable Instant closedAt(DemoVisit visit) {
        boolean open = visit.answer().isEmpty() && expiresAt(visit).isAfter(DemoCompany.END);
        return open ? null : expiresAt(visit);
    }

    private static @Nullable Instant remindedAt(DemoVisit visit) {
        Instant reminder = visit.invitedAt().plus(REMINDER);
        Instant answeredAt = answeredAt(visit);
        boolean reminded = reminder.isBefore(DemoCompany.END) && (answeredAt == null || answeredAt.isAfter(reminder));
        return reminded ? reminder : null;
    }
}
