package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.customer.ContactChannel;
import io.northloop.programme.application.InvitationQueries;
import io.northloop.programme.application.ProgrammeQueries;
import io.northloop.programme.model.InvitationLine;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Programmes and invitations for other systems. */
@RestController
class ProgrammeRestController {

    private final ProgrammeQueries queries;
    private final InvitationQueries invitations;

    ProgrammeRestController(ProgrammeQueries queries, InvitationQueries invitations) {
        this.queries = queries;
        this.invitations = invitations;
    }

    @GetMapping("/api/v1/programmes")
    @PreAuthorize("hasAuthority('SCOPE_invitations:read')")
    Slice<ProgrammeBody> programmes(SliceRequest slice, Viewer viewer) {
        return Slice.part(
                        queries.programmes(viewer),
                        slice,
                        programme -> programme.ref().value())
                .map(ProgrammeBody::of);
    }

    @GetMapping("/api/v1/invitations")
    @PreAuthorize("hasAuthority('SCOPE_invitations:read')")
    @Operation(
            summary = "Invitations to customers, latest first",
            description =
                    "Without filters all of them. Several states are one parameter with commas: SENT,ANSWERED,EXPIRED were"
                            + " delivered. from and to are the days on which somebody became eligible. A reference that"
                            + " nobody knows finds nothing. Invitations of employees are in no list.")
    Slice<InvitationBody> invitations(
            @ParameterObject InvitationParameters parameters, SliceRequest slice, Viewer viewer) {
        return invitations.invitations(viewer, parameters.withCustomer(), slice).map(InvitationBody::of);
    }

    /** @param wave missing for an invitation after a service */
    record InvitationBody(
            String id,
            String customerRef,
            String programme,
            @Nullable String wave,
            ContactChannel channel,
            String unitRef,
            InvitationState state,
            @Nullable SuppressionReason reason,
            @Nullable Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable Instant answeredAt) {

        static InvitationBody of(InvitationLine line) {
            return new InvitationBody(
                    line.id().toString(),
                    line.customer().value(),
                    line.programme().value(),
                    line.wave().map(Object::toString).orElse(null),
                    line.channel(),
                    line.unit().value(),
                    line.state(),
                    line.reason().orElse(null),
                    line.dueAt().orElse(null),
                    line.sentAt().orElse(null),
                    line.answeredAt().orElse(null));
        }
    }
}
