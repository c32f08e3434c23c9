package io.northloop.response.application;

import io.northloop.access.Viewer;
import io.northloop.programme.CallOutcome;
import io.northloop.programme.InvitationId;
import io.northloop.programme.TelephoneCalls;
import io.northloop.response.model.GivenAnswer;
import io.northloop.shared.DomainError;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes what a customer said on the telephone: the same answer by the same link as if they had typed it themselves,
 * with the one who asked. Each of its three steps is a transaction of its own; whatever comes between them, the
 * customer counts as asked and the answer is recorded once.
 */
@Component
public final class RecordInterview {

    private final TelephoneCalls calls;
    private final SubmitResponse submit;

    RecordInterview(TelephoneCalls calls, SubmitResponse submit) {
        this.calls = calls;
        this.submit = submit;
    }

    /** @param locale language tag in which was asked */
    public record Command(
            Viewer viewer,
            InvitationId call,
            List<GivenAnswer> answers,
            String locale,
            Optional<SubmitResponse.GivenConsent> consent) {

        public Command {
            answers = List.copyOf(answers);
        }
    }

    /** @throws DomainError CONFLICT {@code call-not-in-hand}; and as {@link SubmitResponse} */
    public SubmitResponse.Result execute(Command command) {
        TelephoneCalls.Taken call = calls.inHand(command.viewer(), command.call());
        calls.reached(command.viewer(), command.call());
        SubmitResponse.Result result = submit.execute(new SubmitResponse.Command(
                call.token().value(),
                command.answers(),
                command.locale(),
                command.consent(),
                Optional.of(interviewer(command.viewer()))));
        calls.end(command.viewer(), command.call(), CallOutcome.ANSWERED);
        return result;
    }

    private static String interviewer(Viewer viewer) {
        return viewer.person().map(Object::toString).orElseGet(viewer::auditName);
    }
}
