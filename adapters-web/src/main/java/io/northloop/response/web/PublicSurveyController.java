package io.northloop.response.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.response.application.AnsweringQueries;
import io.northloop.response.application.SubmitResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answering as JSON, for a respondent's device; the token in the path is all that is needed. */
@RestController
@RequestMapping(path = "/public/v1/surveys/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Answering")
final class PublicSurveyController {

    private final AnsweringQueries queries;
    private final SubmitResponse submit;
    private final AnsweringAttempts attempts;

    PublicSurveyController(AnsweringQueries queries, SubmitResponse submit, AnsweringAttempts attempts) {
        this.queries = queries;
        this.submit = submit;
        this.attempts = attempts;
    }

    record ConsentBody(
            @Nullable Boolean callback,
            @Nullable String channel,
            @Nullable String contact) {}

    record AnswerRequest(
            @Nullable List<GivenValues.@Nullable AnswerBody> answers,
            @Nullable String locale,
            @Nullable ConsentBody consent) {}

    record AnswerResult(@Nullable LoyaltyCategory category) {}

    @GetMapping
    @Operation(summary = "The questionnaire behind a link", description = "404 unknown, 409 answered, 410 expired.")
    QuestionnaireJson questionnaire(@PathVariable String token, HttpServletRequest request) {
        return attempts.attempt(
                request.getRemoteAddr(), token, () -> QuestionnaireJson.of(queries.questionnaire(token)));
    }

    @PostMapping(path = "/response", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Answer",
            description = "The same body again gives the first result; another answer on a used link is refused (409).")
    AnswerResult answer(@PathVariable String token, @RequestBody AnswerRequest body, HttpServletRequest request) {
        return attempts.attempt(request.getRemoteAddr(), token, () -> {
            SubmitResponse.Result result = submit.execute(new SubmitResponse.Command(
                    token, GivenValues.read(body.answers()), body.locale(), consent(body.consent())));
            return new AnswerResult(result.category().orElse(null));
        });
    }

    private static Optional<SubmitResponse.GivenConsent> consent(@Nullable ConsentBody body) {
        return Optional.ofNullable(body)
                .map(given -> new SubmitResponse.GivenConsent(
                        Boolean.TRUE.equals(given.callback()), given.channel(), given.contact()));
    }
}
