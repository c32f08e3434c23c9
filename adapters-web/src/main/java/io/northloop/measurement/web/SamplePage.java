package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.application.CompanyDay;
import io.northloop.measurement.application.SamplePlan;
import io.northloop.measurement.application.SamplePlanQueries;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.Addresses;
import io.northloop.shared.web.TableFile;
import io.northloop.shared.web.TypedNumbers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many answers each centre needs. */
@Controller
@PreAuthorize("hasRole('HQ')")
class SamplePage {

    private static final String USUAL_MARGIN = "10";
    private static final double POWER = 0.8;

    private final SamplePlanQueries samples;
    private final CompanyDay days;
    private final MessageSource messages;

    SamplePage(SamplePlanQueries samples, CompanyDay days, MessageSource messages) {
        this.samples = samples;
        this.days = days;
        this.messages = messages;
    }

    /** The fields of the page as they were written. */
    record Given(
            @Nullable String margin,
            @Nullable String confidence,
            @Nullable String population,
            @Nullable String difference,
            @Nullable String kind) {

        public String wantedMargin() {
            return margin == null || margin.isBlank() ? USUAL_MARGIN : margin;
        }
    }

    @GetMapping(MeasurementNavigation.SAMPLES)
    String plan(
            Given given,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LeagueFilter filter = LeagueFilter.ofKind(days.today(), given.kind());
        Map<String, String> confidences = new LinkedHashMap<>();
        Arrays.stream(Confidence.values())
                .forEach(each -> confidences.put(
                        each.level().toPlainString(), each.level().movePointRight(2) + " %"));
        Map<String, String> kinds = new LinkedHashMap<>();
        LeagueFilter.KINDS.forEach(kind -> kinds.put(kind.name(), message("measurement.kind." + kind.name(), locale)));
        model.addAttribute("given", given);
        model.addAttribute("filter", filter);
        model.addAttribute("confidence", confidence(given).level().toPlainString());
        model.addAttribute("confidences", confidences);
        model.addAttribute("kinds", kinds);
        model.addAttribute("export", Addresses.export(request, MeasurementNavigation.SAMPLES + "/export"));
        try {
            model.addAttribute("plan", samples.plan(request(given, filter), viewer));
        } catch (DomainError refusal) {
            if (refusal.kind() != DomainError.Kind.MALFORMED) {
                throw refusal;
            }
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("wrong", true);
        }
        return "measurement/sample-size";
    }

    @GetMapping(MeasurementNavigation.SAMPLES + "/export")
    void export(
            Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        LeagueFilter filter = LeagueFilter.ofKind(days.today(), given.kind());
        List<String> header = Stream.of(
                        "unit",
                        "region",
                        "samples.had",
                        "samples.now",
                        "samples.variance",
                        "samples.needed",
                        "samples.missing",
                        "rate",
                        "samples.invitations")
                .map(key -> message("measurement." + key, locale))
                .toList();
        List<List<@Nullable Object>> rows = samples.plan(request(given, filter), viewer).rows().stream()
                .map(SamplePage::cells)
                .toList();
        new TableFile("sample-size", header, rows).send(wanted, response);
    }

    private static List<@Nullable Object> cells(SamplePlan.Row row) {
        return Arrays.asList(
                row.unit().name(),
                row.region() == null ? null : row.region().name(),
                row.answers(),
                row.marginNow(),
                row.variance(),
                row.needed(),
                row.missing(),
                row.responseRate(),
                row.invitations());
    }

    private static SamplePlanQueries.Request request(Given given, LeagueFilter filter) {
        BigDecimal difference = TypedNumbers.decimal(given.difference());
        return new SamplePlanQueries.Request(
                filter.request().filter(),
                Objects.requireNonNull(TypedNumbers.decimal(given.wantedMargin()))
                        .doubleValue(),
                confidence(given),
                customers(given),
                difference == null ? OptionalDouble.empty() : OptionalDouble.of(difference.doubleValue()),
                POWER);
    }

    /** Parts of a customer are as wrong as none. */
    private static OptionalLong customers(Given given) {
        BigDecimal population = TypedNumbers.decimal(given.population());
        if (population == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(population.stripTrailingZeros().scale() > 0 ? 0 : population.longValue());
    }

    private static Confidence confidence(Given given) {
        return Confidence.parse(given.confidence() == null ? "" : given.confidence())
                .orElse(Confidence.P95);
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
