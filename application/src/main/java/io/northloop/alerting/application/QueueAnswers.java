package io.northloop.alerting.application;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.Signal;
import io.northloop.alerting.model.WatchedAnswer;
import io.northloop.alerting.port.WaitingAnswers;
import io.northloop.alerting.port.WaitingAnswers.Waiting;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.CustomerView;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.response.ResponseDirectory;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseSubmitted;
import io.northloop.response.ResponseView;
import io.northloop.response.ResponsesSubmitted;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues answers for the watches, in the transaction that consumes their durable facts, and tells at once of an
 * influential customer who gave 0 to 2 and said why. Employees' answers are never announced; those that came late stay
 * out ({@link WatchedAnswer#isRecent}).
 */
@Component
public class QueueAnswers {

    private static final int WORST = 2;

    private final WaitingAnswers waiting;
    private final Subjects subjects;
    private final KeptAlerts alerts;
    private final CustomerDirectory customers;
    private final ResponseDirectory responses;
    private final SurveyDirectory surveys;
    private final OrganisationDirectory organisation;

    QueueAnswers(
            WaitingAnswers waiting,
            Subjects subjects,
            KeptAlerts alerts,
            CustomerDirectory customers,
            ResponseDirectory responses,
            SurveyDirectory surveys,
            OrganisationDirectory organisation) {
        this.waiting = waiting;
        this.subjects = subjects;
        this.alerts = alerts;
        this.customers = customers;
        this.responses = responses;
        this.surveys = surveys;
        this.organisation = organisation;
    }

    @EventListener
    @Transactional
    public void on(ResponsesSubmitted answers) {
        List<ResponseSubmitted> recent = answers.all().stream()
                .filter(answer -> answer.score().isPresent()
                        && answer.kind() != SurveyKind.EMPLOYEE
                        && WatchedAnswer.isRecent(answer.answeredAt(), answer.receivedAt()))
                .toList();
        if (recent.isEmpty()) {
            return;
        }
        Subjects.Now now = subjects.now();
        ZoneId zone = organisation.companyZone();
        List<Waiting> queued = new ArrayList<>();
        for (ResponseSubmitted answer : recent) {
            if (answer.kind() == SurveyKind.TRANSACTIONAL) {
                now.of(answer.unit(), answer.programme())
                        .forEach(subject ->
                                queued.add(new Waiting(subject, watched(answer, zone), answer.answeredAt())));
            }
        }
        waiting.add(queued);
        tellOfInfluential(recent, now, zone);
    }

    private static WatchedAnswer watched(ResponseSubmitted answer, ZoneId zone) {
        return new WatchedAnswer(
                answer.responseId(), answer.score().orElseThrow(), answer.receivedAt(), day(answer, zone));
    }

    private static LocalDate day(ResponseSubmitted answer, ZoneId zone) {
        return LocalDate.ofInstant(answer.receivedAt(), zone);
    }

    private void tellOfInfluential(List<ResponseSubmitted> recent, Subjects.Now now, ZoneId zone) {
        Map<ResponseId, ResponseSubmitted> worst = recent.stream()
                .filter(answer -> answer.score().orElseThrow() <= WORST
                        && answer.customer().isPresent())
                .collect(Collectors.toMap(ResponseSubmitted::responseId, answer -> answer));
        if (worst.isEmpty()) {
            return;
        }
        Set<CustomerRef> influential = influential(worst);
        worst.values()
                .removeIf(answer -> !influential.contains(answer.customer().orElseThrow()));
        if (worst.isEmpty()) {
            return;
        }
        Map<ResponseId, ResponseView> read = responses.masked(worst.keySet());
        worst.values().stream()
                .sorted(Comparator.comparing(ResponseSubmitted::receivedAt))
                .filter(answer -> {
                    ResponseView view = read.get(answer.responseId());
                    return view != null && isCommented(view);
                })
                .forEach(answer -> now.places(answer.unit()).stream()
                        .findFirst()
                        .ifPresent(subject -> alerts.note(signal(answer, subject, zone))));
    }

    private static Signal signal(ResponseSubmitted answer, AlertSubject subject, ZoneId zone) {
        return Signal.influential(
                subject, answer.responseId(), answer.score().orElseThrow(), answer.receivedAt(), day(answer, zone));
    }

    private Set<CustomerRef> influential(Map<ResponseId, ResponseSubmitted> worst) {
        Set<CustomerRef> refs = worst.values().stream()
                .map(answer -> answer.customer().orElseThrow())
                .collect(Collectors.toSet());
        return customers.customers(refs).values().stream()
                .filter(CustomerView::influential)
                .map(CustomerView::ref)
                .collect(Collectors.toSet());
    }

    /** Whether anything was written into an open question. */
    private boolean isCommented(ResponseView answer) {
        Set<String> open = surveys.allPublished().stream()
                .filter(survey -> survey.ref().equals(answer.survey()) && survey.version() == answer.surveyVersion())
                .flatMap(survey -> survey.questions().stream())
                .filter(question -> question.type() == QuestionType.OPEN_TEXT)
                .map(Question::code)
                .collect(Collectors.toSet());
        return answer.answers().stream()
                .anyMatch(
                        each -> open.contains(each.question()) && !each.value().isBlank());
    }
}
