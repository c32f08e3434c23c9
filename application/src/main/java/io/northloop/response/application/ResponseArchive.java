package io.northloop.response.application;

import io.northloop.customer.CustomerRef;
import io.northloop.response.CallbackContact;
import io.northloop.response.ResponseDirectory;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseView;
import io.northloop.response.model.CommentMask;
import io.northloop.response.model.Consent;
import io.northloop.response.model.StoredResponse;
import io.northloop.response.port.StoredResponses;
import io.northloop.survey.QuestionGroup;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers the questions of other capabilities about answers, free text masked. */
@Component
final class ResponseArchive implements ResponseDirectory {

    private final StoredResponses stored;
    private final SurveyDirectory surveys;
    private final MaskAnswers mask;

    ResponseArchive(StoredResponses stored, SurveyDirectory surveys, MaskAnswers mask) {
        this.stored = stored;
        this.surveys = surveys;
        this.mask = mask;
    }

    @Override
    public Optional<ResponseView> masked(ResponseId id) {
        return stored.find(id).map(this::view);
    }

    @Override
    public Map<ResponseId, ResponseView> masked(Collection<ResponseId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : stored.find(ids).stream().collect(Collectors.toMap(StoredResponse::id, this::view));
    }

    @Override
    public UnaryOperator<String> commentMask(ResponseId id) {
        List<String> names =
                stored.find(id).flatMap(StoredResponse::customerName).stream().toList();
        return text -> CommentMask.apply(text, names);
    }

    @Override
    public UnaryOperator<String> commentMask() {
        return text -> CommentMask.apply(text, List.of());
    }

    @Override
    public Optional<CustomerRef> customerOf(ResponseId id) {
        return stored.customerOf(id);
    }

    @Override
    public Optional<QuestionGroup> lowestGroup(ResponseId id) {
        return stored.find(id)
                .flatMap(response -> surveys.version(response.version())
                        .filter(survey -> survey.kind() == SurveyKind.RELATIONAL)
                        .flatMap(response.answers()::lowestQuestion)
                        .flatMap(QuestionGroup::ofQuestion));
    }

    @Override
    public Optional<CallbackContact> callbackContact(ResponseId id) {
        return stored.find(id).flatMap(response -> {
            Consent consent = response.consent();
            return consent.callback() && consent.channel().isPresent()
                    ? consent.contact()
                            .map(contact ->
                                    new CallbackContact(consent.channel().get(), contact, response.customerName()))
                    : Optional.empty();
        });
    }

    ResponseView view(StoredResponse response) {
        return new ResponseView(
                response.id(),
                response.survey(),
                response.versionNumber(),
                response.unit(),
                response.score(),
                response.category(),
                response.answeredAt(),
                response.language(),
                mask.answers(response));
    }
}
