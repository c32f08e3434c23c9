package io.northloop.response.application;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.response.model.StoredResponse;
import io.northloop.response.port.ResponseFilter;
import io.northloop.response.port.StoredResponses;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.survey.Question;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Single answers, for HQ and for machine clients that are not confined to units; nobody else reads them in lists. */
@Component
public class ResponseQueries {

    private final StoredResponses stored;
    private final OrganisationDirectory organisation;
    private final CompanyCalendar calendar;
    private final SurveyDirectory surveys;
    private final MaskAnswers mask;

    ResponseQueries(
            StoredResponses stored,
            OrganisationDirectory organisation,
            CompanyCalendar calendar,
            SurveyDirectory surveys,
            MaskAnswers mask) {
        this.stored = stored;
        this.organisation = organisation;
        this.calendar = calendar;
        this.surveys = surveys;
        this.mask = mask;
    }

    /**
     * A part of the answers, the last received first. Employees' are among them only where their survey is asked for,
     * and tell no more than the month.
     */
    @Transactional(readOnly = true)
    public Slice<ShownResponse> responses(Viewer viewer, ResponseCriteria criteria, SliceRequest request) {
        refuseUnlessAllowed(viewer);
        ResponseFilter filter = filter(criteria);
        return stored.slice(filter, request).map(response -> shown(response, filter.employees()));
    }

    /** How many there are, counted up to {@code atMost}. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer, ResponseCriteria criteria, long atMost) {
        refuseUnlessAllowed(viewer);
        return stored.count(filter(criteria), atMost);
    }

    /** Hands over every answer, one at a time: memory does not grow with their number. */
    @Transactional(readOnly = true)
    public void export(Viewer viewer, ResponseCriteria criteria, Consumer<ShownResponse> each) {
        refuseUnlessAllowed(viewer);
        ResponseFilter filter = filter(criteria);
        stored.stream(filter, response -> each.accept(shown(response, filter.employees())));
    }

    /**
     * The question codes that answers may hold, in the order of the surveys, of one survey where one is asked for;
     * those of the latest version first, then those that only earlier ones asked.
     */
    @Transactional(readOnly = true)
    public List<String> questionCodes(ResponseCriteria criteria) {
        return surveys.allPublished().stream()
                .filter(survey -> criteria.survey().isEmpty()
                        || criteria.survey().get().equals(survey.ref().value()))
                .flatMap(survey -> survey.questions().stream())
                .map(Question::code)
                .distinct()
                .toList();
    }

    /** @throws DomainError FORBIDDEN for everybody but HQ and unconfined machines */
    public static void refuseUnlessAllowed(Viewer viewer) {
        boolean allowed = switch (viewer) {
            case Viewer.Staff staff -> staff.role() == Role.HQ;
            case Viewer.Machine machine -> machine.scope() instanceof UnitScope.Everything;
        };
        if (!allowed) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "responses-not-for-you");
        }
    }

    private ResponseFilter filter(ResponseCriteria criteria) {
        new Faults()
                .allowDay(criteria.from().orElse(null), "from")
                .allowDay(criteria.to().orElse(null), "to")
                .throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        ZoneId zone = calendar.zone();
        Optional<SurveyRef> survey = criteria.survey().map(text -> new SurveyRef(checked(text, "survey")));
        if (survey.flatMap(surveys::kind).filter(SurveyKind.EMPLOYEE::equals).isPresent()) {
            return ofEmployees(criteria, survey, zone);
        }
        return new ResponseFilter(
                criteria.unit().map(this::centres),
                survey,
                criteria.category(),
                criteria.touchpoint().map(text -> checked(text, "touchpoint")),
                criteria.programme().map(text -> checked(text, "programme")),
                criteria.from().map(day -> startOf(day, zone)),
                criteria.to().map(day -> startOf(day.plusDays(1), zone)),
                criteria.kind(),
                criteria.trusted(),
                false);
    }

    /** Whole months that are over: a day would tell the few who answered on it. */
    private ResponseFilter ofEmployees(ResponseCriteria criteria, Optional<SurveyRef> survey, ZoneId zone) {
        YearMonth running = YearMonth.from(calendar.today());
        YearMonth end = criteria.to()
                .map(day -> YearMonth.from(day).plusMonths(1))
                .filter(running::isAfter)
                .orElse(running);
        return new ResponseFilter(
                criteria.unit().map(this::centres),
                survey,
                criteria.category(),
                criteria.touchpoint().map(text -> checked(text, "touchpoint")),
                criteria.programme().map(text -> checked(text, "programme")),
                criteria.from().map(day -> startOf(day.withDayOfMonth(1), zone)),
                Optional.of(startOf(end.atDay(1), zone)),
                criteria.kind(),
                criteria.trusted(),
                true);
    }

    private List<UnitRef> centres(String text) {
        UnitRef ref = new UnitRef(checked(text, "unit"));
        if (organisation.unit(ref).isEmpty()) {
            throw DomainError.notFound("unit-unknown", text);
        }
        return organisation.centresWithin(ref);
    }

    private static String checked(String text, String name) {
        if (!Ref.fits(text)) {
            throw DomainError.withFaults(
                    DomainError.Kind.MALFORMED, "invalid", List.of(Fault.at(name, "not-a-ref", text)));
        }
        return text;
    }

    private Instant beginOfMonth(Instant moment) {
        return startOf(calendar.dayOf(moment).withDayOfMonth(1), calendar.zone());
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private ShownResponse shown(StoredResponse response, boolean ofEmployee) {
        Instant answered = ofEmployee ? beginOfMonth(response.answeredAt()) : response.answeredAt();
        return new ShownResponse(
                response.id(),
                response.survey(),
                response.versionNumber(),
                response.unit(),
                response.adviser(),
                response.programme(),
                response.touchpoint(),
                answered,
                ofEmployee ? answered : response.receivedAt(),
                response.score(),
                response.category(),
                response.language(),
                response.weight(),
                response.live(),
                response.trusted(),
                mask.attributes(response),
                mask.answers(response),
                response.interviewer(),
                response.corrections());
    }
}
