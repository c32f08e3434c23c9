package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ResponseRates.Dimension;
import io.northloop.programme.port.ClosedInvitationDays;
import io.northloop.programme.port.InvitationEndings;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    private final ResponseRates rates;
    private final RateRecount recount;
    private final ClosedInvitationDays days;
    private final InvitationEndings endings;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final HappeningInvitations happening;
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
        happening = new HappeningInvitations(endings, jdbc, clock);
    }

    @BeforeEach
    void open() {
        accounts.region("closed-region");
        HappeningInvitations.UNITS.forEach(unit -> accounts.centre(unit, "closed-region"));
    }

    /** Others look at all invitations of a time. */
    @AfterEach
    void remove() {
        happening.forget();
    }

    /** Sent, answered, told twice, run out, bounced, taken back, doubted, forgotten, and folded in between. */
    @Test
    void count_like_a_naive_recount_whatever_happens_to_invitations_and_whenever_it_is_folded() {
        List<UUID> invitations = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            happening.happen(invitations);
            if (random.nextInt(30) == 0) {
                days.fold();
            }
            if (i % 100 == 99) {
                assertAllAlike();
            }
        }
        days.fold();
        assertAllAlike();
        HappeningInvitations.UNITS.forEach(
                unit -> assertThat(recount(unit, false)).isZero());
    }

    @Test
    void lose_and_double_nothing_when_several_instances_fold_while_answers_arrive() throws Exception {
        List<UUID> invitations = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            invitations.add(happening.sent());
        }
        try (ExecutorService instances = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (List<UUID> part :
                    List.of(invitations.subList(0, 40), invitations.subList(40, 80), invitations.subList(80, 120))) {
                work.add(() -> {
                    part.forEach(happening::answered);
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
        HappeningInvitations.UNITS.forEach(
                unit -> assertThat(recount(unit, false)).isZero());
    }

    @Test
    void are_proven_by_counting_the_invitations_and_can_be_made_from_them() {
        for (int i = 0; i < 40; i++) {
            happening.answered(happening.sent());
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
        happening.answered(happening.sent(SurveyKind.EMPLOYEE));
        assertThat(jdbc.sql("""
                        select coalesce(sum(invited), 0)
                          from (select * from closed_invitation_delta union all select * from closed_invitation_day) each
                         where unit_ref like 'closed-%'""").query(Long.class).single()).isZero();
        assertAllAlike();
    }

    /** Erased before anybody was told of it: silence counts when the time of the link is up. */
    @Test
    void an_answer_that_is_taken_back_leaves_the_link_its_time() {
        UUID invitation = happening.sent(SurveyKind.TRANSACTIONAL);
        Instant up = clock.instant().plus(Duration.ofDays(6));
        jdbc.sql("update invitation set expires_at = :up where id = :id")
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

    private void assertAllAlike() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HappeningInvitations.SHANGHAI);
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
                HappeningInvitations.UNITS.stream().map(UnitRef::new).collect(Collectors.toSet()),
                Optional.ofNullable(survey).map(SurveyRef::new),
                Optional.empty(),
                Optional.empty(),
                by));
        Map<Map<Dimension, String>, List<EndedInvitation>> naive = happening.ended().stream()
                .filter(invitation -> from == null || !invitation.day().isBefore(from))
                .filter(invitation -> to == null || !invitation.day().isAfter(to))
                .filter(invitation -> survey == null || invitation.surveyRef().equals(survey))
                .collect(Collectors.groupingBy(invitation -> invitation.group(by)));
        if (by.isEmpty()) {
            naive.putIfAbsent(Map.of(), List.of());
        }
        assertThat(counted)
                .as("%s to %s by %s of %s", from, to, by, survey)
                .containsExactlyInAnyOrderElementsOf(naive.entrySet().stream()
                        .map(group -> EndedInvitation.counted(group.getKey(), group.getValue()))
                        .toList());
    }
}
