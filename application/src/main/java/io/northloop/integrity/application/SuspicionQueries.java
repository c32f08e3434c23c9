package io.northloop.integrity.application;

import io.northloop.access.Viewer;
import io.northloop.integrity.Standing;
import io.northloop.integrity.model.Suspicion;
import io.northloop.integrity.port.Suspicions;
import io.northloop.response.ResponseDirectory;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that somebody doubted, for headquarters and for machines that see the whole company. */
@Component
@Transactional(readOnly = true)
public class SuspicionQueries {

    private final Suspicions suspicions;
    private final ResponseDirectory responses;
    private final SurveyDirectory surveys;

    SuspicionQueries(Suspicions suspicions, ResponseDirectory responses, SurveyDirectory surveys) {
        this.suspicions = suspicions;
        this.responses = responses;
        this.surveys = surveys;
    }

    /**
     * The latest decided first.
     *
     * @throws DomainError FORBIDDEN for administrators and everybody confined to units
     */
    public Slice<DoubtedAnswer> list(Viewer viewer, Optional<Standing> standing, SliceRequest request) {
        viewer.requireCompanyWide();
        viewer.requireFigures();
        Slice<Suspicions.Latest> latest = suspicions.latest(standing, request);
        Map<ResponseId, ResponseView> answers = responses.masked(
                latest.items().stream().map(Suspicions.Latest::response).toList());
        return new Slice<>(
                latest.items().stream()
                        .flatMap(each -> Optional.ofNullable(answers.get(each.response()))
                                .map(answer -> new DoubtedAnswer(answer, List.of(each.decision()), each.number()))
                                .stream())
                        .toList(),
                latest.next());
    }

    /**
     * One answer with all that was decided on it, which may be nothing.
     *
     * @throws DomainError FORBIDDEN but for people at headquarters; NOT_FOUND, also for an answer of an employee
     */
    public DoubtedAnswer one(Viewer viewer, ResponseId id) {
        viewer.requireHeadquarters();
        Suspicion suspicion = suspicions.of(id);
        return responses
                .masked(id)
                .filter(answer -> surveys.kind(answer.survey())
                        .filter(SurveyKind.EMPLOYEE::equals)
                        .isEmpty())
                .map(answer -> new DoubtedAnswer(
                        answer, suspicion.decisions(), suspicion.decisions().size()))
                .orElseThrow(() -> DomainError.notFound("response-unknown"));
    }
}
