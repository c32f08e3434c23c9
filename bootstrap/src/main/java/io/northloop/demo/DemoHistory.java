package io.northloop.demo;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import io.northloop.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Twenty-four months of visits and answers. Drawn from a seeded generator whose algorithm the JDK fixes, so that every
 * demo company is the same to the letter.
 */
final class DemoHistory {

    private static final LocalTime QUIET_UNTIL = LocalTime.of(8, 0);
    private static final double PASSIVE_SHARE = 0.30;
    private static final double COMMENTED = 0.55;

    /** Scores 0–6 of a detractor, as often as listed. */
    private static final int[] DETRACTOR_SCORES = {6, 6, 6, 6, 5, 5, 5, 5, 4, 4, 3, 3, 2, 2, 1, 0};

    private final DemoComments comments;
    private final SplittableRandom random = new SplittableRandom(20260701);

    DemoHistory(DemoComments comments) {
        this.comments = comments;
    }

    /** All visits in the order in which the invitations left. */
    List<DemoVisit> visits() {
        List<Draft> drafts = new ArrayList<>();
        for (DemoCompany.Centre centre : DemoCompany.CENTRES) {
            for (int month = 0; month < DemoCompany.MONTHS; month++) {
                addMonth(drafts, centre, month);
            }
        }
        drafts.sort(Comparator.comparing(Draft::invitedAt)
                .thenComparing(d -> d.centre().ref()));
        return numbered(drafts);
    }

    private void addMonth(List<Draft> drafts, DemoCompany.Centre centre, int month) {
        YearMonth when = YearMonth.from(DemoCompany.FIRST_DAY).plusMonths(month);
        List<LoyaltyCategory> answered = categories(centre, when, month);
        for (LoyaltyCategory category : answered) {
            drafts.add(answered(centre, when, category));
        }
        double responseRate = 0.31 + 0.12 * random.nextDouble();
        int unanswered = (int) Math.round(answered.size() * (1 / responseRate - 1));
        for (int i = 0; i < unanswered; i++) {
            drafts.add(unanswered(centre, when));
        }
    }

    private List<LoyaltyCategory> categories(DemoCompany.Centre centre, YearMonth when, int month) {
        if (centre.ref().equals(DemoCompany.FALLING_CENTRE)) {
            Optional<List<LoyaltyCategory>> told = FallingCentre.month(when);
            if (told.isPresent()) {
                return told.get();
            }
        }
        int n = Math.max(10, (int) Math.round(centre.answersPerMonth() * (0.8 + 0.4 * random.nextDouble())));
        double season = 3 * Math.sin(2 * Math.PI * when.getMonthValue() / 12);
        double nps = centre.nps() + centre.trend() * month + season;
        double promoter = (1 - PASSIVE_SHARE + nps / 100) / 2;
        List<LoyaltyCategory> drawn = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double at = random.nextDouble();
            drawn.add(
                    at < promoter
                            ? LoyaltyCategory.PROMOTER
                            : at < promoter + PASSIVE_SHARE ? LoyaltyCategory.PASSIVE : LoyaltyCategory.DETRACTOR);
        }
        return drawn;
    }

    /** The day of the answer is drawn first, so that it falls into the month it was drawn for. */
    private Draft answered(DemoCompany.Centre centre, YearMonth when, LoyaltyCategory category) {
        LocalDate day = dayOf(when);
        int lag = lagInDays();
        Instant endedAt = endOfService(day.minusDays(lag + 1L));
        Instant invitedAt = invitation(endedAt);
        Instant at = lag == 0
                ? invitedAt.plus(Duration.ofMinutes(4 + random.nextInt(480)))
                : day.atTime(8, 5)
                        .plusMinutes(random.nextInt(810))
                        .atZone(DemoCompany.ZONE)
                        .toInstant();
        return new Draft(centre, endedAt, invitedAt, Optional.of(new Scored(at, scoreOf(category))));
    }

    private Draft unanswered(DemoCompany.Centre centre, YearMonth when) {
        Instant endedAt = endOfService(dayOf(when).minusDays(1));
        return new Draft(centre, endedAt, invitation(endedAt), Optional.empty());
    }

    private LocalDate dayOf(YearMonth when) {
        return when.atDay(1 + random.nextInt(when.lengthOfMonth()));
    }

    private Instant endOfService(LocalDate day) {
        return day.atTime(9, 30)
                .plusMinutes(random.nextInt(541))
                .atZone(DemoCompany.ZONE)
                .toInstant();
    }

    /** 18 h after the service, or when the quiet hours end: services of the demo end between 9:30 and 18:30. */
    private static Instant invitation(Instant endedAt) {
        var planned = endedAt.plus(Duration.ofHours(18)).atZone(DemoCompany.ZONE);
        return planned.toLocalTime().isBefore(QUIET_UNTIL)
                ? planned.with(QUIET_UNTIL).toInstant()
                : planned.toInstant();
    }

    private int lagInDays() {
        double at = random.nextDouble();
        if (at < 0.62) {
            return 0;
        }
        return at < 0.80 ? 1 : at < 0.93 ? 2 : 3;
    }

    private RecommendScore scoreOf(LoyaltyCategory category) {
        return new RecommendScore(
                switch (category) {
                    case PROMOTER -> random.nextDouble() < 0.45 ? 9 : 10;
                    case PASSIVE -> random.nextDouble() < 0.40 ? 7 : 8;
                    case DETRACTOR -> DETRACTOR_SCORES[random.nextInt(DETRACTOR_SCORES.length)];
                });
    }

    /** A centre's customers come round in turn, so that nobody is asked twice within the months of restraint. */
    private List<DemoVisit> numbered(List<Draft> drafts) {
        int[] visitsOf = new int[DemoCompany.CENTRES.size()];
        List<DemoVisit> visits = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            int centre = DemoCompany.CENTRES.indexOf(draft.centre());
            int customer = centre * DemoCompany.CUSTOMERS_PER_CENTRE
                    + visitsOf[centre]++ % DemoCompany.CUSTOMERS_PER_CENTRE
                    + 1;
            String adviser = draft.centre().adviser(random.nextInt(DemoCompany.ADVISERS_PER_CENTRE));
            visits.add(new DemoVisit(
                    visits.size() + 1,
                    draft.centre(),
                    adviser,
                    customer,
                    draft.endedAt(),
                    draft.invitedAt(),
                    draft.answer().map(scored -> worded(scored, DemoCustomers.language(customer)))));
        }
        return visits;
    }

    private DemoVisit.Answer worded(Scored scored, Language language) {
        LoyaltyCategory category = scored.score().category();
        DemoComments.Comment comment = comments.any(category, language, random);
        boolean commented = random.nextDouble() < COMMENTED;
        return new DemoVisit.Answer(
                scored.at(),
                scored.score().value(),
                category,
                language,
                commented ? comment.reason() : "",
                commented ? comment.suggestion() : "");
    }

    /** Whose turn it is, so many visits after the centre's last. */
    static int customerAfter(DemoCompany.Centre centre, int last, int visits) {
        int first = DemoCompany.CENTRES.indexOf(centre) * DemoCompany.CUSTOMERS_PER_CENTRE + 1;
        return first + Math.floorMod(last - first + visits, DemoCompany.CUSTOMERS_PER_CENTRE);
    }

    private record Scored(Instant at, RecommendScore score) {}

    private record Draft(DemoCompany.Centre centre, Instant endedAt, Instant invitedAt, Optional<Scored> answer) {}
}
