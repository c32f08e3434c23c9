package io.northloop.shared.web;

import io.northloop.shared.Quarter;
import io.northloop.shared.port.CompanyDefaults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes dates and numbers the way the reader's language does; templates ask it as {@code @formats}. What is missing is
 * a dash. Moments are shown in the company's zone unless another is given.
 */
@Component("formats")
public class Formats {

    private static final String DASH = "–";
    private static final String MINUS = "−";

    private final CompanyDefaults company;

    Formats(CompanyDefaults company) {
        this.company = company;
    }

    /** 22 Nov 2026 · 2026年11月22日. */
    public String day(@Nullable LocalDate day) {
        return day == null ? DASH : dayFormat().format(day);
    }

    /** The day of the moment in the company's zone. */
    public String day(@Nullable Instant moment) {
        return moment == null ? DASH : day(LocalDate.ofInstant(moment, company.zone()));
    }

    /** Day and time to the minute, in the company's zone. */
    public String moment(@Nullable Instant moment) {
        return moment(moment, company.zone());
    }

    public String moment(@Nullable Instant moment, ZoneId zone) {
        return moment == null
                ? DASH
                : dayFormat().format(moment.atZone(zone)) + " "
                        + DateTimeFormatter.ofPattern("HH:mm", locale()).format(moment.atZone(zone));
    }

    /** Nov 2026 · 2026年11月. */
    public String month(@Nullable YearMonth month) {
        return month == null
                ? DASH
                : DateTimeFormatter.ofPattern(isChinese() ? "yyyy年M月" : "MMM yyyy", locale())
                        .format(month);
    }

    /** Q4 2026 · 2026年第4季度. */
    public String quarter(@Nullable Quarter quarter) {
        if (quarter == null) {
            return DASH;
        }
        return isChinese()
                ? quarter.year() + "年第" + quarter.number() + "季度"
                : "Q" + quarter.number() + " " + quarter.year();
    }

    /** 12,345. */
    public String count(@Nullable Number value) {
        return value == null ? DASH : NumberFormat.getIntegerInstance(locale()).format(value);
    }

    /** With that many decimals, half away from zero. */
    public String number(@Nullable Number value, int decimals) {
        if (value == null) {
            return DASH;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(new BigDecimal(value.toString())).replace("-", MINUS);
    }

    /** With a sign, as scores are written: +40, −3, 0. */
    public String signed(@Nullable Number value, int decimals) {
        if (value == null) {
            return DASH;
        }
        BigDecimal rounded = new BigDecimal(value.toString()).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + number(rounded, decimals);
    }

    public String signed(@Nullable Number value) {
        return signed(value, 0);
    }

    /** A share of 1 as per cent: 0.344 → 34.4 %. */
    public String percent(@Nullable Number share, int decimals) {
        if (share == null) {
            return DASH;
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(new BigDecimal(share.toString()));
    }

    /** ISO form for {@code <time datetime>}. */
    public String iso(Instant moment) {
        return moment.toString();
    }

    private static DateTimeFormatter dayFormat() {
        return isChinese()
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale())
                : DateTimeFormatter.ofPattern("d MMM yyyy", locale());
    }

    private static boolean isChinese() {
        return locale().getLanguage().equals("zh");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
