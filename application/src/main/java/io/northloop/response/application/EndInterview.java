package io.northloop.response.application;

import io.northloop.access.Viewer;
import io.northloop.programme.CallOutcome;
import io.northloop.programme.InvitationId;
import io.northloop.programme.TelephoneCalls;
import io.northloop.response.port.AnswerDrafts;
import io.northloop.shared.DomainError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a call that led to no answer. What was typed in of one that nobody makes again goes with it. */
@Component
public class EndInterview {

    private final TelephoneCalls calls;
    private final AnswerDrafts drafts;

    EndInterview(TelephoneCalls calls, AnswerDrafts drafts) {
        this.calls = calls;
        this.drafts = drafts;
    }

    /**
     * @param never whether the number is not to be called again, by no programme; the outcome is {@code REFUSED} then
     */
    public record Command(Viewer viewer, InvitationId call, CallOutcome outcome, boolean never) {

        public static Command of(Viewer viewer, InvitationId call, CallOutcome outcome) {
            return new Command(viewer, call, outcome, false);
        }

        public static Command optOut(Viewer viewer, InvitationId call) {
            return new Command(viewer, call, CallOutcome.REFUSED, true);
        }
    }

    /**
     * @throws DomainError CONFLICT {@code call-not-in-hand}; REFUSED {@code call-not-answered} for an outcome that only
     *     answers make
     */
    @Transactional
    public void execute(Command command) {
        if (command.outcome() == CallOutcome.ANSWERED) {
            throw DomainError.refused("call-not-answered");
        }
        TelephoneCalls.Taken call = calls.inHand(command.viewer(), command.call());
        if (command.never()) {
            calls.optOut(command.viewer(), command.call());
        } else {
            calls.end(command.viewer(), command.call(), command.outcome());
        }
        if (command.outcome() != CallOutcome.NOT_REACHED) {
            drafts.drop(call.token());
        }
    }
}
