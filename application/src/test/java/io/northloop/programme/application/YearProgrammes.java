package io.northloop.programme.application;

import io.northloop.organisation.EmptyOrganisation;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeChannel;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.programme.model.QuietHours;
import io.northloop.programme.model.ServiceFilter;
import io.northloop.programme.model.TimingPolicy;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.port.Programmes;
import io.northloop.shared.Language;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Twenty programmes of a simulated year, all asking after services, and the centres that serve, in eight zones. */
final class YearProgrammes extends EmptyOrganisation implements Programmes {

    /**
     * A programme in figures.
     *
     * @param delay hours after the service, within the window from … until
     * @param restraint days without any other invitation before
     * @param sameKind days without one of the same kind before
     */
    record Plan(
            int number,
            SurveyKind kind,
            ProgrammeChannel channel,
            int delay,
            int from,
            int until,
            LocalTime quietFrom,
            LocalTime quietUntil,
            int restraint,
            int sameKind,
            int percent) {

        ProgrammeRef ref() {
            return new ProgrammeRef("programme-" + number);
        }

        boolean isQuiet(LocalTime time) {
            boolean overMidnight = quietFrom.isAfter(quietUntil);
            boolean afterBegin = time.compareTo(quietFrom) >= 0;
            boolean beforeEnd = time.compareTo(quietUntil) < 0;
            return overMidnight ? afterBegin || beforeEnd : afterBegin && beforeEnd;
        }
    }

    private static final LocalTime NINE = LocalTime.of(21, 0);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private final List<Plan> plans = new ArrayList<>();
    private final List<Programme> programmes = new ArrayList<>();
    private final List<UnitView> units = new ArrayList<>();

    YearProgrammes() {
        ProgrammeChannel mail = ProgrammeChannel.EMAIL;
        ProgrammeChannel sms = ProgrammeChannel.SMS;
        for (int percent : new int[] {10, 5, 20, 3}) {
            plan(SurveyKind.TRANSACTIONAL, mail, 18, 12, 24, NINE, EIGHT, 14, 30, percent);
            plan(SurveyKind.TRANSACTIONAL, sms, 13, 12, 24, NINE, EIGHT, 14, 30, percent);
            plan(SurveyKind.RELATIONAL, mail, 20, 12, 24, NINE, EIGHT, 14, 180, percent);
            plan(SurveyKind.CSI, sms, 16, 12, 24, NINE, EIGHT, 14, 90, percent);
        }
        plan(SurveyKind.TRANSACTIONAL, mail, 2, 1, 6, LocalTime.of(22, 30), LocalTime.of(9, 0), 21, 60, 30);
        plan(SurveyKind.TRANSACTIONAL, sms, 48, 24, 72, LocalTime.of(12, 0), LocalTime.of(14, 0), 7, 10, 50);
        plan(SurveyKind.RELATIONAL, sms, 100, 90, 120, NINE, EIGHT, 30, 365, 100);
        plan(SurveyKind.CSI, mail, 30, 12, 160, NINE, EIGHT, 14, 120, 100);
        region("region");
        for (String zone : List.of(
                "Asia/Shanghai",
                "Asia/Urumqi",
                "Asia/Kathmandu",
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Pacific/Kiritimati",
                "Africa/Casablanca")) {
            centre("centre-" + units.size(), ZoneId.of(zone));
        }
    }

    List<Plan> plans() {
        return List.copyOf(plans);
    }

    Plan plan(ProgrammeRef ref) {
        return plans.stream().filter(plan -> plan.ref().equals(ref)).findFirst().orElseThrow();
    }

    private void plan(
            SurveyKind kind,
            ProgrammeChannel channel,
            int delay,
            int from,
            int until,
            LocalTime quietFrom,
            LocalTime quietUntil,
            int restraint,
            int sameKind,
            int percent) {
        Plan plan = new Plan(
                plans.size(), kind, channel, delay, from, until, quietFrom, quietUntil, restraint, sameKind, percent);
        plans.add(plan);
        programmes.add(Programme.restore(new Programme.Snapshot(
                plan.ref(),
                Map.of(
                        Language.EN,
                        plan.ref().value(),
                        Language.ZH_CN,
                        plan.ref().value()),
                new SurveyRef(kind.name().toLowerCase(Locale.ROOT)),
                kind,
                channel,
                ProgrammeState.ACTIVE,
                new Trigger.FinishedService(ServiceFilter.ALL),
                new ProgrammeSettings(
                        new TimingPolicy(
                                Duration.ofHours(delay),
                                Duration.ofHours(from),
                                Duration.ofHours(until),
                                new QuietHours(quietFrom, quietUntil)),
                        Duration.ofHours(48),
                        Duration.ofDays(7),
                        restraint,
                        sameKind,
                        percent,
                        EnumSet.allOf(Language.class)),
                0)));
    }

    private void region(String ref) {
        units.add(new UnitView(new UnitRef(ref), UnitKind.REGION, ref, null, SHANGHAI, true));
    }

    private void centre(String ref, ZoneId zone) {
        units.add(new UnitView(new UnitRef(ref), UnitKind.CENTRE, ref, new UnitRef("region"), zone, true));
    }

    @Override
    public List<UnitView> units() {
        return List.copyOf(units);
    }

    @Override
    public Optional<Programme> find(ProgrammeRef ref) {
        return programmes.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    @Override
    public List<Programme> all() {
        return List.copyOf(programmes);
    }

    @Override
    public List<Programme> askingAfterServices() {
        return List.copyOf(programmes);
    }

    @Override
    public void add(Programme programme) {
        throw new IllegalStateException("the programmes of this year are fixed");
    }

    @Override
    public void save(Programme programme) {
        throw new IllegalStateException("the programmes of this year are fixed");
    }
}
