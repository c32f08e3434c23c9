package io.northloop.programme.model;

import io.northloop.survey.SurveyKind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a programme ask (method §3). */
public sealed interface Trigger {

    /** The kinds of survey that it can ask. */
    Set<SurveyKind> fittingKinds();

    /** A finished service, reported by another system. */
    record FinishedService(ServiceFilter filter) implements Trigger {

        @Override
        public Set<SurveyKind> fittingKinds() {
            return EnumSet.of(SurveyKind.TRANSACTIONAL);
        }
    }

    /**
     * One wave per quarter: customers with a finished service, each at the centre of their latest; for employees' surveys
     * the active people of the units.
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

        @Override
        public Set<SurveyKind> fittingKinds() {
            return EnumSet.of(SurveyKind.RELATIONAL, SurveyKind.CSI, SurveyKind.EMPLOYEE);
        }
    }

    /** Each uploaded list of customers is a wave. */
    record UploadedList(int sendingDays) implements Trigger {

        @Override
        public Set<SurveyKind> fittingKinds() {
            return EnumSet.of(SurveyKind.TRANSACTIONAL, SurveyKind.RELATIONAL, SurveyKind.CSI);
        }
    }

    /** Whoever opens the link, or scans the poster, of a centre. */
    record OpenLink() implements Trigger {

        @Override
        public Set<SurveyKind> fittingKinds() {
            return EnumSet.of(SurveyKind.TRANSACTIONAL, SurveyKind.CSI);
        }
    }
}
