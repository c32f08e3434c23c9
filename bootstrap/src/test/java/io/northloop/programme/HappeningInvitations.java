package io.northloop.programme;

import io.northloop.programme.InvitationOutcomes.Answered;
import io.northloop.programme.port.InvitationEndings;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations of two centres and what becomes of them, as it comes. */
final class HappeningInvitations {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final List<String> UNITS = List.of("closed-a", "closed-b");

    private final InvitationEndings endings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<UUID> ofEmployees = new HashSet<>();
    private final Random random = new Random(20261127);

    HappeningInvitations(InvitationEndings endings, JdbcClient jdbc, Clock clock) {
        this.endings = endings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those whose time was up by now, whether or not anybody has noted it. */
    List<EndedInvitation> ended() {
        return jdbc.sql("""
                        select i.*, coalesce(closed_at, expires_at) as ended_at,
                               exists (select from response r where r.invitation_id = i.id and not trusted) as doubted
                          from invitation i where unit_ref like 'closed-%' and state in ('ANSWERED', 'EXPIRED', 'SENT')""").query(EndedInvitation.class).list().stream()
                .map(Objects::requireNonNull)
                .filter(invitation -> !invitation.endedAt().isAfter(clock.instant()))
                .toList();
    }

    void forget() {
        jdbc.sql("delete from response where unit_ref like 'closed-%'").update();
        jdbc.sql("delete from invitation where unit_ref like 'closed-%'").update();
    }

    /** To one of them, or to a new one. */
    void happen(List<UUID> invitations) {
        int what = invitations.isEmpty() ? 0 : random.nextInt(12);
        if (what < 4) {
            invitations.add(sent());
            return;
        }
        UUID invitation = invitations.get(random.nextInt(invitations.size()));
        switch (what) {
            case 4, 5, 6 -> answered(invitation);
            case 7 -> endings.takenBack(new InvitationId(invitation), clock.instant());
            case 8 -> endings.bounced(new InvitationId(invitation));
            case 9 ->
                jdbc.sql("""
                                update invitation set state = 'EXPIRED', closed_at = expires_at
                                 where state = 'SENT' and unit_ref like 'closed-%' and expires_at <= ?""").param(clock.instant().atOffset(ZoneOffset.UTC)).update();
            case 10 -> doubted(invitation);
            default -> {
                invitations.remove(invitation);
                jdbc.sql("delete from response where invitation_id = ?")
                        .param(invitation)
                        .update();
                jdbc.sql("delete from invitation where id = ?")
                        .param(invitation)
                        .update();
            }
        }
    }

    /** Its time is up within the five weeks before now and the one that follows, often today. */
    UUID sent() {
        return sent(random.nextInt(5) == 0 ? SurveyKind.EMPLOYEE : SurveyKind.TRANSACTIONAL);
    }

    UUID sent(SurveyKind kind) {
        UUID id = UUID.randomUUID();
        if (kind == SurveyKind.EMPLOYEE) {
            ofEmployees.add(id);
        }
        Instant expires = random.nextInt(4) == 0
                ? clock.instant().plus(Duration.ofHours(random.nextInt(8) - 4))
                : clock.instant().plus(Duration.ofMinutes(random.nextInt(42 * 24 * 60) - 35 * 24 * 60));
        jdbc.sql("""
                        insert into invitation (id, programme_ref, customer_ref, unit_ref, adviser_ref, touchpoint,
                            survey_ref, kind, channel, state, created_at, sent_at, expires_at)
                        values (:id, 'standard-transactional', 'closed-customer', :unit, :adviser, :touchpoint, :survey,
                            :kind, 'EMAIL', 'SENT', :at, :at, :at)""")
                .param("id", id)
                .param("unit", any("closed-a", "closed-b"))
                .param("kind", kind.name())
                .param("adviser", any(null, "closed-adviser"))
                .param("touchpoint", any(null, "service-visit"))
                .param("survey", any("closed-x", "closed-y"))
                .param("at", expires.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void answered(UUID invitation) {
        if (ofEmployees.contains(invitation)) {
            endings.answeredUntraced(new InvitationId(invitation));
        } else {
            endings.answered(List.of(new Answered(new InvitationId(invitation), clock.instant())));
        }
    }

    private void doubted(UUID invitation) {
        jdbc.sql("delete from response where invitation_id = ?")
                .param(invitation)
                .update();
        jdbc.sql("""
                        insert into response (id, survey_version, survey_ref, kind, unit_ref, answered_at, received_at,
                                              answers, language, weight, live, digest, invitation_id, trusted)
                        values (gen_random_uuid(), gen_random_uuid(), 'closed-x', 'TRANSACTIONAL', 'closed-a', :at, :at,
                                '{}', 'en', 1, true, '', :invitation, false)""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("invitation", invitation)
                .update();
    }

    private @Nullable String any(@Nullable String one, @Nullable String other) {
        return random.nextBoolean() ? one : other;
    }
}
