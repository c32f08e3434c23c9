package io.northloop.response.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads when an answer was given. A moment without an offset is meant in the given zone. A day without a time is meant
 * as noon of that day in the company's zone, because figures count by the company's days. A day that the calendar does
 * not have, such as 31 February, is no date.
 */
public final class AnswerDates {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final DateTimeFormatter formatter;
    private final ZoneId companyZone;

    private AnswerDates(DateTimeFormatter formatter, ZoneId companyZone) {
        this.formatter = formatter;
        this.companyZone = companyZone;
    }

    public static boolean isPattern(String pattern) {
        try {
            return !pattern.isBlank()
                    && !DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                            .toString()
                            .isEmpty();
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    public static AnswerDates by(ImportMapping mapping, ZoneId companyZone) {
        DateTimeFormatter formatter = mapping.dateFormat()
                .map(pattern -> formatter(pattern, mapping.dateDefaults().orElse(null)))
                .orElse(ISO);
        return new AnswerDates(formatter, companyZone);
    }

    /** The moment that the text says; empty when it says none in this format. */
    public Optional<Instant> moment(String text, ZoneId zone) {
        try {
            TemporalAccessor parsed = formatter.parse(text);
            if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
                return Optional.of(OffsetDateTime.from(parsed).toInstant());
            }
            LocalDate day = LocalDate.from(parsed);
            LocalTime time = parsed.query(TemporalQueries.localTime());
            return Optional.of(
                    time == null
                            ? day.atTime(NOON).atZone(companyZone).toInstant()
                            : LocalDateTime.of(day, time).atZone(zone).toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** A default stands only for what the pattern leaves out: beside a given year it would contradict it. */
    private static DateTimeFormatter formatter(String pattern, @Nullable LocalDate defaults) {
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(withPlainYears(pattern));
        if (defaults != null) {
            String letters = pattern.replaceAll("'[^']*'", "");
            if (!letters.contains("y") && !letters.contains("u")) {
                builder.parseDefaulting(ChronoField.YEAR, defaults.getYear());
            }
            if (!letters.contains("M") && !letters.contains("L")) {
                builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, defaults.getMonthValue());
            }
            if (!letters.contains("d")) {
                builder.parseDefaulting(ChronoField.DAY_OF_MONTH, defaults.getDayOfMonth());
            }
        }
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A strict calendar takes a year of the era ({@code y}) only beside an era; people mean the year ({@code u}). */
    private static String withPlainYears(String pattern) {
        if (pattern.replaceAll("'[^']*'", "").contains("G")) {
            return pattern;
        }
        StringBuilder plain = new StringBuilder(pattern);
        boolean quoted = false;
        for (int i = 0; i < plain.length(); i++) {
            quoted ^= plain.charAt(i) == '\'';
            if (!quoted && plain.charAt(i) == 'y') {
                plain.setCharAt(i, 'u');
            }
        }
        return plain.toString();
    }
}
