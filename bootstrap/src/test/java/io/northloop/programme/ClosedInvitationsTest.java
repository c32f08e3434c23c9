package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationOutcomes.Answered;
import io.northloop.programme.ResponseRates.Dimension;
import io.northloop.programme.port.ClosedInvitationDays;
import io.northloop.programme.port.InvitationEndings;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.survey.SurveyRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rates are, at every moment, those of a naive count of the invitations. */
@NorthloopTest
class ClosedInvitationsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<String> UNITS = List.of("closed-a", "closed-b");

    private final ResponseRates rates;
    private final RateRecount recount;
    private final ClosedInvitationDays days;
    private final InvitationEndings endings;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<UUID> ofEmployees = new HashSet<>();
    private final Random random = new Random(20261127);

    @Autowired
    ClosedInvitationsTest(
            ResponseRates rates,
            RateRecount recount,
            ClosedInvitationDays days,
            InvitationEndings endings,
            TestAccounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.rates = rates;
        this.recount = recount;
        this.days = days;
        this.endings = endings;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        accounts.region("closed-region");
        UNITS.forEach(unit -> accounts.centre(unit, "closed-region"));
    }

    /** Others look at all invitations of a time. */
    @AfterEach
    void remove() {
        jdbc.sql("delete from response where unit_ref like 'closed-%'").update();
        jdbc.sql("delete from invitation where unit_ref like 'closed-%'").update();
    }

    /** Sent, answered, told twice, run out, bounced, taken back, doubted, forgotten, and folded in between. */
    @Test
    void count_like_a_naive_recount_whatever_happens_to_invitations_and_whenever_it_is_folded() {
        List<UUID> invitations = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            happen(invitations);
            if (random.nextInt(30) == 0) {
                days.fold();
            }
            if (i % 100 == 99) {
                assertAllAlike();
            }
        }
        days.fold();
        assertAllAlike();
        UNITS.forEach(unit -> assertThat(recount(unit, false)).isZero());
    }

    @Test
    void lose_and_double_nothing_when_several_instances_fold_while_answers_arrive() throws Exception {
        List<UUID> invitations = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            invitations.add(sent());
        }
        try (ExecutorService instances = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (List<UUID> part :
                    List.of(invitations.subList(0, 40), invitations.subList(40, 80), invitations.subList(80, 120))) {
                work.add(() -> {
                    part.forEach(this::answered);
                    return 0;
                });
            }
            for (int folder = 0; folder < 3; folder++) {
                work.add(() -> {
                    int folded = 0;
                    for (int i = 0; i < 40; i++) {
                        folded += days.fold();
                    }
                    return folded;
                });
            }
            for (Future<Integer> done : instances.invokeAll(work)) {
                done.get();
            }
        }
        assertAllAlike();
        UNITS.forEach(unit -> assertThat(recount(unit, false)).isZero());
    }

    @Test
    void are_proven_by_counting_the_invitations_and_can_be_made_from_them() {
        for (int i = 0; i < 40; i++) {
            answered(sent());
        }
        days.fold();
        jdbc.sql("""
                        update closed_invitation_day set responded = responded - 1
                         where ctid = (select ctid from closed_invitation_day where unit_ref = 'closed-a' limit 1)""").update();
        assertThat(recount("closed-b", false)).isZero();
        assertThat(recount("closed-a", false)).isOne();
        assertThat(recount("closed-a", true)).isOne();
        assertThat(recount("closed-a", true)).isZero();
        assertAllAlike();
    }

    /** Who looks at what waits or is kept would learn in which order they answered. */
    @Test
    void employees_are_counted_without_a_trace() {
        UUID invitation = sent();
        jdbc.sql("update invitation set kind = 'EMPLOYEE' where id = ?")
                .param(invitation)
                .update();
        ofEmployees.add(invitation);
        answered(invitation);
        assertThat(jdbc.sql("""
                        select coalesce(sum(invited), 0)
                          from (select * from closed_invitation_delta union all select * from closed_invitation_day) each
                         where unit_ref like 'closed-%'""").query(Long.class).single()).isZero();
        assertAllAlike();
    }

    /** Erased before anybody was told of it: silence counts when the time of the link is up. */
    @Test
    void an_answer_that_is_taken_back_leaves_the_link_its_time() {
        UUID invitation = sent();
        Instant up = clock.instant().plus(Duration.ofDays(6));
        jdbc.sql("update invitation set expires_at = :up, kind = 'TRANSACTIONAL' where id = :id")
                .param("up", up.atOffset(ZoneOffset.UTC))
                .param("id", invitation)
                .update();
        endings.takenBack(new InvitationId(invitation), clock.instant());
        assertThat(jdbc.sql("select closed_at from invitation where id = ?")
                        .param(invitation)
                        .query(Instant.class)
                        .single())
                .isEqualTo(up);
        assertAllAlike();
    }

    private long recount(String unit, boolean rebuild) {
        return recount.recount(Optional.of(new UnitRef(unit)), rebuild);
    }

    private void happen(List<UUID> invitations) {
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
    private UUID sent() {
        UUID id = UUID.randomUUID();
        if (random.nextInt(5) == 0) {
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
                .param("kind", ofEmployees.contains(id) ? "EMPLOYEE" : "TRANSACTIONAL")
                .param("adviser", any(null, "closed-adviser"))
                .param("touchpoint", any(null, "service-visit"))
                .param("survey", any("closed-x", "closed-y"))
                .param("at", expires.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private void answered(UUID invitation) {
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

    private void assertAllAlike() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        for (LocalDate from :
                Stream.of(null, today.minusDays(12), today, today.plusDays(1)).toList()) {
            for (LocalDate to : Stream.of(null, today, today.minusDays(3)).toList()) {
                for (Dimension dimension : Dimension.values()) {
                    assertAlike(from, to, Set.of(dimension), null);
                }
                assertAlike(from, to, Set.of(), null);
                assertAlike(from, to, Set.of(Dimension.UNIT, Dimension.MONTH), "closed-x");
                assertAlike(from, to, Set.of(Dimension.ADVISER), "closed-y");
            }
        }
    }

    private void assertAlike(
            @Nullable LocalDate from, @Nullable LocalDate to, Set<Dimension> by, @Nullable String survey) {
        List<ResponseRates.Closed> counted = rates.closed(new ResponseRates.Criteria(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                UNITS.stream().map(UnitRef::new).collect(Collectors.toSet()),
                Optional.ofNullable(survey).map(SurveyRef::new),
                Optional.empty(),
                Optional.empty(),
                by));
        Map<Map<Dimension, String>, List<Closed>> naive = jdbc.sql("""
                        select i.*, coalesce(closed_at, expires_at) as ended_at,
                               exists (select from response r where r.invitation_id = i.id and not trusted) as doubted
                          from invitation i where unit_ref like 'closed-%' and state in ('ANSWERED', 'EXPIRED', 'SENT')""").query(Closed.class).list().stream()
                .filter(closed -> !closed.endedAt().isAfter(clock.instant()))
                .filter(closed -> from == null || !closed.day().isBefore(from))
                .filter(closed -> to == null || !closed.day().isAfter(to))
                .filter(closed -> survey == null || closed.surveyRef().equals(survey))
                .collect(Collectors.groupingBy(closed -> closed.group(by)));
        if (by.isEmpty()) {
            naive.putIfAbsent(Map.of(), List.of());
        }
        assertThat(counted)
                .as("%s to %s by %s of %s", from, to, by, survey)
                .containsExactlyInAnyOrderElementsOf(naive.entrySet().stream()
                        .map(group -> new ResponseRates.Closed(
                                group.getKey(),
                                group.getValue().size(),
                                group.getValue().stream()
                                        .filter(Closed::isAnswered)
                                        .count(),
                                group.getValue().stream()
                                        .filter(closed -> closed.isAnswered() && !closed.doubted())
                                        .count()))
                        .toList());
    }

    /** One invitation as it stands; of one whose time is up it may not have been noted yet. */
    record Closed(
            String unitRef,
            String surveyRef,
            String programmeRef,
            @Nullable String touchpoint,
            @Nullable String adviserRef,
            String state,
            Instant endedAt,
            boolean doubted) {

        LocalDate day() {
            return LocalDate.ofInstant(endedAt, SHANGHAI);
        }

        boolean isAnswered() {
            return state.equals("ANSWERED");
        }

        Map<Dimension, String> group(Set<Dimension> by) {
            Map<Dimension, String> group = new EnumMap<>(Dimension.class);
            by.forEach(dimension -> group.put(dimension, value(dimension)));
            return group;
        }

        private String value(Dimension dimension) {
            return switch (dimension) {
                case UNIT -> unitRef;
                case SURVEY -> surveyRef;
                case PROGRAMME -> programmeRef;
                case TOUCHPOINT -> Optional.ofNullable(touchpoint).orElse("");
                case ADVISER -> Optional.ofNullable(adviserRef).orElse("");
                case DAY -> day().toString();
                case WEEK ->
                    day().minusDays(day().getDayOfWeek().getValue() - 1L).toString();
                case MONTH -> day().with(TemporalAdjusters.firstDayOfMonth()).toString();
                case QUARTER ->
                    day().withMonth((day().getMonthValue() - 1) / 3 * 3 + 1)
                            .withDayOfMonth(1)
                            .toString();
            };
        }
    }
}
