package io.northloop.demo;

import io.northloop.followup.model.ServiceLevel;
import io.northloop.followup.model.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up what became of the demo's unhappy answers, the same each time; nothing happens after the demo's end. */
final class DemoPastCases {

    private static final List<String> ROOT_CAUSES = List.of(
            "waiting",
            "waiting",
            "first-time-fix",
            "price-and-billing",
            "staff-attitude",
            "communication",
            "communication",
            "parts-and-delivery",
            "booking");
    private static final List<String> ACTIONS = List.of(
            "已致电道歉并重新安排检查，费用由中心承担。",
            "与班组复盘接车流程，预约时段增加一名顾问。",
            "Invoice checked and corrected; the difference was paid back.",
            "配件到货后优先安排，并提供代步车。");

    private static final ServiceLevel LEVEL = ServiceLevel.STANDARD;

    private final SplittableRandom random = new SplittableRandom(24);

    /** One case for each unhappy answer that is not left to the running application: of visits first, then of waves. */
    List<Past> of(List<DemoVisit> visits, List<DemoWave> waves) {
        Stream<DemoAnswered> afterVisits = visits.stream()
                .filter(visit -> visit.answer().isPresent() && !DemoAnswers.isFresh(visit))
                .map(DemoAnswered::of);
        Stream<DemoAnswered> inWaves = waves.stream()
                .flatMap(wave -> wave.asked().stream())
                .filter(asked -> asked.rated().isPresent())
                .map(DemoWave.Asked::answered);
        return Stream.concat(afterVisits, inWaves)
                .filter(answered -> answered.score() <= 6)
                .map(this::past)
                .toList();
    }

    private Past past(DemoAnswered answered) {
        Instant at = answered.at();
        boolean falling = answered.centre().ref().equals(DemoCompany.FALLING_CENTRE)
                && at.isAfter(DemoCompany.END.minus(Duration.ofDays(91)));
        double late = falling ? 0.45 : 0.06;
        int inTime = 35 + random.nextInt(1_300);
        int tooLate = 1_441 + random.nextInt(2_900);
        boolean lateOne = random.nextDouble() < late
                && at.plus(Duration.ofMinutes(tooLate)).isBefore(DemoCompany.END);
        int minutes = lateOne ? tooLate : inTime;
        Instant contacted = at.plus(Duration.ofMinutes(minutes));
        Instant resolved = contacted.plus(Duration.ofHours(20 + random.nextInt(60)));
        Instant closed = resolved.plus(Duration.ofHours(2 + random.nextInt(40)));
        String state = !closed.isAfter(DemoCompany.END)
                ? "CLOSED"
                : resolved.isAfter(DemoCompany.END) ? "CONTACTED" : "RESOLVED";
        return new Past(
                answered,
                at,
                contacted,
                state.equals("CONTACTED") ? null : resolved,
                state.equals("CLOSED") ? closed : null,
                state,
                ROOT_CAUSES.get(random.nextInt(ROOT_CAUSES.size())),
                ACTIONS.get(random.nextInt(ACTIONS.size())));
    }

    /** One case of the past with its moments. */
    record Past(
            DemoAnswered answered,
            Instant at,
            Instant contacted,
            @Nullable Instant resolved,
            @Nullable Instant closed,
            String state,
            String rootCause,
            String action) {

        /** 0 none, 1 to the regional manager, 2 to HQ: what was raised before somebody made contact. */
        int escalation() {
            return isOpenAfter(LEVEL.headquartersHours()) ? 2 : isOpenAfter(LEVEL.regionHours()) ? 1 : 0;
        }

        List<Step> steps() {
            String owner = answered.centre().ref();
            List<Step> steps = new ArrayList<>();
            add(steps, StepKind.OPENED, at, null);
            add(steps, StepKind.ASSIGNED, at, owner);
            alarm(steps, StepKind.REMINDED, LEVEL.reminderHours(), owner);
            alarm(
                    steps,
                    StepKind.ESCALATED_TO_REGION,
                    LEVEL.regionHours(),
                    answered.centre().region());
            alarm(steps, StepKind.ESCALATED_TO_HQ, LEVEL.headquartersHours(), DemoCompany.HQ_DESK);
            add(steps, StepKind.CONTACT, contacted, null);
            add(steps, StepKind.RESOLVED, resolved, null);
            add(steps, StepKind.CLOSED, closed, null);
            return steps;
        }

        private boolean isOpenAfter(int hours) {
            return !contacted.isBefore(at.plus(Duration.ofHours(hours)));
        }

        private void alarm(List<Step> steps, StepKind kind, int hours, String told) {
            if (isOpenAfter(hours)) {
                add(steps, kind, at.plus(Duration.ofHours(hours)), told);
            }
        }

        private void add(List<Step> steps, StepKind kind, @Nullable Instant when, @Nullable String person) {
            if (when != null) {
                steps.add(new Step(this, steps.size(), kind, when, person));
            }
        }
    }

    /**
     * What happened to a case.
     *
     * @param person who was given the case or told of it
     */
    record Step(
            Past of,
            int position,
            StepKind kind,
            Instant at,
            @Nullable String person) {

        /** Whether the owner did it, not the house. */
        boolean isByOwner() {
            return kind == StepKind.CONTACT || kind == StepKind.RESOLVED || kind == StepKind.CLOSED;
        }
    }
}
