package io.northloop.programme.web;

import io.northloop.programme.application.SurveyCalendar;
import io.northloop.programme.model.VolumeForecast;
import io.northloop.programme.model.VolumeForecast.Expected;
import io.northloop.programme.model.WaveOutlook;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.ReaderLanguage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The months ahead as a picture of bars, and everything in it as tables.
 *
 * @param lines of the scale, from nothing to the top
 * @param most invitations of the fullest month
 */
record CalendarView(List<Bar> bars, List<Line> lines, List<Wave> waves, List<Service> services, int width, long most) {

    static final int HEIGHT = 216;
    private static final int STEP = 72;
    private static final int BAR = 44;
    private static final int HEAD = 16;
    private static final int FOOT = 40;
    private static final int SCALE = 56;
    private static final int LINES = 4;

    /** A line of the scale at so many invitations. */
    record Line(double y, long invitations) {}

    /** A month: invitations after services stand at the bottom, those of waves on top of them. */
    record Bar(
            YearMonth month,
            int x,
            double servicesY,
            double servicesHeight,
            double wavesY,
            double wavesHeight,
            long services,
            long waves,
            int unforeseen,
            List<String> opening) {

        /** Whether the picture names the year under it. */
        public boolean namesYear() {
            return x < SCALE + STEP || month.getMonthValue() == 1;
        }

        /** Where it is said that more will come than the bar shows. */
        public double above() {
            return wavesY - 5;
        }

        public int width() {
            return BAR;
        }

        public int middle() {
            return x + BAR / 2;
        }
    }

    record Wave(
            String programme,
            @Nullable String id,
            String name,
            String state,
            LocalDate opensOn,
            LocalDate lastDay,
            @Nullable Long eligible,
            @Nullable Long invited,
            @Nullable Long answers,
            boolean estimated) {}

    record Service(
            String ref,
            String programme,
            @Nullable Double perDay,
            @Nullable Double suppressed,
            @Nullable Double rate,
            @Nullable Long days) {}

    static CalendarView of(SurveyCalendar calendar, Formats formats) {
        double most = calendar.months().stream()
                .mapToDouble(SurveyCalendar.Month::invitations)
                .max()
                .orElse(0);
        long step = step(most);
        double base = HEIGHT - FOOT;
        double scale = (base - HEAD) / (step * LINES);
        List<Bar> bars = new ArrayList<>();
        for (SurveyCalendar.Month month : calendar.months()) {
            double services = month.services() * scale;
            double waves = month.waves() * scale;
            bars.add(new Bar(
                    month.month(),
                    SCALE + bars.size() * STEP + (STEP - BAR) / 2,
                    base - services,
                    services,
                    base - services - waves,
                    waves,
                    Math.round(month.services()),
                    Math.round(month.waves()),
                    month.unforeseen(),
                    month.opening().stream()
                            .map(wave -> name(calendar, wave.wave()) + " · " + title(wave.wave(), formats))
                            .toList()));
        }
        return new CalendarView(
                bars,
                LongStream.rangeClosed(0, LINES)
                        .mapToObj(i -> new Line(base - i * step * scale, i * step))
                        .toList(),
                calendar.waves().stream()
                        .map(wave -> wave(calendar, wave, formats))
                        .toList(),
                calendar.services().stream()
                        .map(service -> service(calendar, service))
                        .toList(),
                SCALE + bars.size() * STEP,
                Math.round(most));
    }

    /** The smallest of 1, 2, 5, 10, 20, 50 … that carries the most in {@value #LINES} steps. */
    private static long step(double most) {
        for (long power = 1; ; power *= 10) {
            for (long digit : new long[] {1, 2, 5}) {
                if (digit * power * LINES >= most) {
                    return digit * power;
                }
            }
        }
    }

    public int left() {
        return SCALE;
    }

    /** Whether any month has a wave of which nothing can be expected. */
    public boolean unforeseen() {
        return bars.stream().anyMatch(bar -> bar.unforeseen() > 0);
    }

    public int height() {
        return HEIGHT;
    }

    public int base() {
        return HEIGHT - FOOT;
    }

    private static Wave wave(SurveyCalendar calendar, SurveyCalendar.PlannedWave planned, Formats formats) {
        WaveOutlook wave = planned.wave();
        Optional<Expected> expected = planned.expected();
        return new Wave(
                name(calendar, wave),
                wave.wave().map(Object::toString).orElse(null),
                title(wave, formats),
                wave.state().name(),
                wave.opensOn(),
                wave.lastDay(),
                expected.map(it -> Math.round(it.eligible())).orElse(null),
                expected.map(it -> Math.round(it.invited())).orElse(null),
                expected.flatMap(Expected::answers).map(Math::round).orElse(null),
                planned.estimated());
    }

    private static Service service(SurveyCalendar calendar, SurveyCalendar.ServiceForecast service) {
        Optional<VolumeForecast> forecast = service.forecast();
        String ref = service.programme().value();
        return new Service(
                ref,
                calendar.names().getOrDefault(service.programme(), Map.of()).getOrDefault(ReaderLanguage.now(), ref),
                forecast.map(VolumeForecast::perDay).orElse(null),
                forecast.map(VolumeForecast::suppressedShare).orElse(null),
                forecast.flatMap(VolumeForecast::responseRate).orElse(null),
                forecast.map(VolumeForecast::days).orElse(null));
    }

    private static String name(SurveyCalendar calendar, WaveOutlook wave) {
        String ref = wave.programme().value();
        return calendar.names().getOrDefault(wave.programme(), Map.of()).getOrDefault(ReaderLanguage.now(), ref);
    }

    private static String title(WaveOutlook wave, Formats formats) {
        return wave.quarter().map(formats::quarter).or(wave::name).orElse("");
    }
}
