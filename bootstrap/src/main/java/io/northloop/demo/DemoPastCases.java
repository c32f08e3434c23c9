package io.northloop.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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

    private final SplittableRandom random = new SplittableRandom(24);

    /** One case for each unhappy answer that is not left to the running application. */
    List<Past> of(List<DemoVisit> visits) {
        return visits.stream()
                .filter(v -> v.answer().isPresent() && v.answer().get().score() <= 6 && !DemoAnswers.isFresh(v))
                .map(this::past)
                .toList();
    }

    private Past past(DemoVisit visit) {
        Instant at = visit.answer().orElseThrow().at();
        boolean falling = visit.centre().ref().equals(DemoCompany.FALLING_CENTRE)
                && at.isAfter(DemoCompany.END.minus(Duration.ofDays(91)));
        double late = falling ? 0.45 : 0.06;
        int inTime = 35 + random.nextInt(1_300);
        int tooLate = 1_441 + random.nextInt(1_400);
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
                visit,
                at,
                contacted,
                state.equals("CONTACTED") ? null : resolved,
                state.equals("CLOSED") ? closed : null,
                state,
                minutes >= 2 * 1_440 ? 2 : minutes >= 1_440 ? 1 : 0,
                ROOT_CAUSES.get(random.nextInt(ROOT_CAUSES.size())),
                ACTIONS.get(random.nextInt(ACTIONS.size())));
    }

    /** One case of the past with its moments. */
    record Past(
            DemoVisit visit,
            Instant at,
            Instant contacted,
            @Nullable Instant resolved,
            @Nullable Instant closed,
            String state,
            int escalation,
            String rootCause,
            String action) {

        List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            add(steps, "OPENED", at);
            add(steps, "CONTACT", contacted);
            add(steps, "RESOLVED", resolved);
            add(steps, "CLOSED", closed);
            return steps;
        }

        private void add(List<Step> steps, String kind, @Nullable Instant when) {
            if (when != null) {
                steps.add(new Step(this, steps.size(), kind, when));
            }
        }
    }

    record Step(Past of, int position, String kind, Instant at) {}
}
