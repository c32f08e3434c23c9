package io.northloop.response.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import io.northloop.response.ResponseCorrected;
import io.northloop.response.ResponseId;
import io.northloop.response.model.Answers;
import io.northloop.response.model.CorrectedAnswer;
import io.northloop.response.model.Correction;
import io.northloop.response.model.CorrectionRules;
import io.northloop.response.model.CsiAnswer;
import io.northloop.response.model.GivenAnswer;
import io.northloop.response.model.StoredResponse;
import io.northloop.response.port.Amendments;
import io.northloop.response.port.StoredResponses;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right an answer that was recorded wrongly, with a reason (method §9); every figure is exact at once. A case that
 * it opened stays, and none is opened now: what people did, they did by what stood there.
 */
@Component
public class CorrectResponse {

    private final AmendableAnswers answers;
    private final Amendments amendments;
    private final StoredResponses stored;
    private final SurveyDirectory surveys;
    private final CompanyCalendar calendar;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    CorrectResponse(
            AmendableAnswers answers,
            Amendments amendments,
            StoredResponses stored,
            SurveyDirectory surveys,
            CompanyCalendar calendar,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.answers = answers;
        this.amendments = amendments;
        this.stored = stored;
        this.surveys = surveys;
        this.calendar = calendar;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is right.
     *
     * @param id of the answer, as sent
     * @param given new values, of the questions that are to be changed; others may be among them unchanged
     * @param seen how many corrections of it the viewer has seen; empty where that does not matter
     */
    public record Command(
            Viewer viewer,
            String id,
            List<GivenAnswer> given,
            @Nullable String reason,
            Optional<Long> seen) {

        public Command {
            given = List.copyOf(given);
        }
    }

    /** @param corrections how many there are now */
    public record Result(ResponseId id, int corrections, Optional<Integer> score, Optional<LoyaltyCategory> category) {}

    /**
     * @throws DomainError FORBIDDEN for whoever reads no single answers, and for machines {@code answer-given-here}
     *     where a respondent gave it here; NOT_FOUND, also for an answer of an employee, and for one that was erased;
     *     STALE (412) where somebody else has corrected it meanwhile; REFUSED with every fault at once
     */
    @Transactional
    public Result correct(Command command) {
        StoredResponse before = answers.held(command.viewer(), command.id());
        if (command.seen().filter(seen -> seen != before.corrections()).isPresent()) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        PublishedSurvey survey = surveys.version(before.version()).orElseThrow();
        Faults faults = new Faults();
        Answers after = CorrectionRules.check(survey, before.answers(), command.given(), faults);
        String reason = AmendableAnswers.reason(command.reason(), faults);
        faults.throwIfAny(DomainError.Kind.REFUSED, "invalid");
        CorrectedAnswer corrected = new CorrectedAnswer(
                before.id(),
                survey,
                after,
                surveys.csiModel(survey.id()).flatMap(model -> CsiAnswer.of(model, after)),
                Correction.between(
                        before.answers(),
                        after,
                        before.corrections() + 1,
                        AmendableAnswers.masked(reason, before),
                        command.viewer().auditName(),
                        clock.instant()));
        amendments.correct(corrected, calendar.zone());
        Optional<LoyaltyCategory> category = RecommendScore.categoryOf(corrected.score());
        if (!category.equals(before.category())) {
            stored.customerOf(before.id()).ifPresent(answers::recallCategories);
        }
        record(corrected.correction(), before.id());
        Optional<Integer> score = corrected.score().stream().boxed().findFirst();
        events.publishEvent(
                new ResponseCorrected(ids.next(), corrected.correction().at(), before.id(), score));
        return new Result(before.id(), corrected.correction().number(), score, category);
    }

    private void record(Correction correction, ResponseId id) {
        TreeSet<String> questions =
                new TreeSet<>(correction.before().byQuestion().keySet());
        questions.addAll(correction.after().byQuestion().keySet());
        audit.record(
                correction.by(),
                "answer.corrected",
                id.toString(),
                Map.of("reason", correction.reason(), "questions", String.join(", ", questions)));
    }
}
