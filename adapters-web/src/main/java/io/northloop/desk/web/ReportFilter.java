package io.northloop.desk.web;

import io.northloop.desk.application.MonthlyReportQueries;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a monthly report is about, as it stands in its address.
 *
 * @param unit ref; everything that the viewer sees when {@code null}
 */
record ReportFilter(YearMonth month, @Nullable String unit) {

    /** Two years; earlier ones are reached one by one. */
    private static final int OFFERED = 24;

    /**
     * @param last the last month that is over, taken where none is given
     * @throws DomainError MALFORMED for what is no month: another one than somebody meant would be printed
     */
    static ReportFilter of(YearMonth last, @Nullable String month, @Nullable String unit) {
        return new ReportFilter(month == null || month.isEmpty() ? last : parse(month), Ref.fits(unit) ? unit : null);
    }

    private static YearMonth parse(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw DomainError.withFaults(
                    DomainError.Kind.MALFORMED, "invalid", List.of(Fault.at("month", "report-not-a-month")));
        }
    }

    MonthlyReportQueries.Question question() {
        return new MonthlyReportQueries.Question(
                month, Optional.ofNullable(unit).map(UnitRef::new));
    }

    /** The only one that is reported on. */
    public SurveyKind kind() {
        return SurveyKind.TRANSACTIONAL;
    }

    public LocalDate from() {
        return month.atDay(1);
    }

    public LocalDate to() {
        return month.atEndOfMonth();
    }

    /** The months to choose from, the latest first, and the chosen one. */
    Map<String, String> offered(YearMonth last, Function<YearMonth, String> name) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int back = 0; back < OFFERED; back++) {
            options.put(last.minusMonths(back).toString(), name.apply(last.minusMonths(back)));
        }
        options.putIfAbsent(month.toString(), name.apply(month));
        return options;
    }
}
