package io.northloop.programme.model;

import io.northloop.shared.Faults;
import io.northloop.survey.SurveyKind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a programme ask (method §3). */
public sealed interface Trigger {

    /** The kinds of survey that it can ask. */
    Set<SurveyKind> fittingKinds();

    /** Notes what is wrong with it for a survey of this kind. */
    void check(SurveyKind kind, Faults faults);

    private static void days(int value, int least, int most, String field, Faults faults) {
        faults.require(value >= least && value <= most, "/trigger/" + field, "out-of-range", least, most);
    }

    /** A finished service, reported by another system. */
    record FinishedService(ServiceFilter filter) implements Trigger {

        @Override
        public Set<SurveyKind> fittingKinds() {
            return EnumSet.of(SurveyKind.TRANSACTIONAL);
        }

        @Override
        public void check(SurveyKind kind, Faults faults) {
            filter.check(faults);
        }
    }

    /**
     * One wave per quarter: customers with a finished service, each at the centre of their latest; for employees'
     * surveys the active people of the units.
     *
     * @param opensAfterDays the day on which it opens, counted from the last day of the quarter; negative before it
     * @param sendingDays on how many days, the first included, invitations may leave
     * @param populationDays how many days before it opens a service may have ended
     * @param answersPerCentre completed answers wanted from each centre; without, the programme's share is asked
     */
    record QuarterlyWave(
            int opensAfterDays,
            int sendingDays,
            int populationDays,
            @Nullable Integer answersPerCentre,
            ServiceFilter filter)
            implements Trigger {

        /** Method §3: at least 50 completed answers per centre. */
        public static final int STANDARD_ANSWERS = 50;

        private static final int LONGEST_SENDING = 60;
        private static final int MOST_ANSWERS = 5_000;

        @Override
        public Set<SurveyKind> fittingKinds() {
            return EnumSet.of(SurveyKind.RELATIONAL, SurveyKind.CSI, SurveyKind.EMPLOYEE);
        }

        /** Staff are not drawn by what customers did. */
        @Override
        public void check(SurveyKind kind, Faults faults) {
            days(opensAfterDays, -60, 60, "opensAfterDays", faults);
            days(sendingDays, 1, LONGEST_SENDING, "sendingDays", faults);
            days(populationDays, 1, 400, "populationDays", faults);
            if (answersPerCentre != null) {
                days(answersPerCentre, 1, MOST_ANSWERS, "answersPerCentre", faults);
            }
            filter.check(faults);
            if (kind == SurveyKind.EMPLOYEE) {
                faults.require(answersPerCentre == null, "/trigger/answersPerCentre", "not-for-staff")
                        .require(filter.types().isEmpty(), "/trigger/types", "not-for-staff")
                        .require(filter.touchpoints().isEmpty(), "/trigger/touchpoints", "not-for-staff")
                        .require(filter.customerAttributes().isEmpty(), "/trigger/customerAttributes", "not-for-staff");
            }
        }
    }

    /** Each uploaded list of customers is a wave. */
    record UploadedList(int sendingDays) implements Trigger {

        @Override
        public Set<SurveyKind> fittingKinds() {
            return EnumSet.of(SurveyKind.TRANSACTIONAL, SurveyKind.RELATIONAL, SurveyKind.CSI);
        }

        @Override
        public void check(SurveyKind kind, Faults faults) {
            days(sendingDays, 1, 60, "sendingDays", faults);
        }
    }

    /** Whoever opens the link, or scans the poster, of a centre. */
    record OpenLink() implements Trigger {

        @Override
        public Set<SurveyKind> fittingKinds() {
            return EnumSet.of(SurveyKind.TRANSACTIONAL, SurveyKind.CSI);
        }

        @Override
        public void check(SurveyKind kind, Faults faults) {
            // It has nothing to be set.
        }
    }
}
