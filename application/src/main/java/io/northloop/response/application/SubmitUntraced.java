package io.northloop.response.application;

import io.northloop.programme.InvitationOutcomes;
import io.northloop.response.model.UntracedAnswer;
import io.northloop.response.port.UntracedResponses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answer of an employee (method §2: strictly anonymous). Nothing follows from it that would have to be told:
 * it opens no case and makes no customer a promoter, so it leaves no fact and no event. What is written of it and of
 * its link is written in one transaction, together with the others', so that nothing tells which belongs to which.
 */
@Component
public class SubmitUntraced {

    private final UntracedResponses responses;
    private final InvitationOutcomes invitations;

    SubmitUntraced(UntracedResponses responses, InvitationOutcomes invitations) {
        this.responses = responses;
        this.invitations = invitations;
    }

    public record Command(UntracedAnswer answer) {}

    /** @return false, and nothing written, when the link is spent or expired */
    @Transactional
    public boolean execute(Command command) {
        responses.alone(command.answer());
        return responses
                .submit(command.answer())
                .map(spending -> {
                    spending.invitation().ifPresent(invitations::answeredUntraced);
                    return true;
                })
                .orElse(false);
    }
}
