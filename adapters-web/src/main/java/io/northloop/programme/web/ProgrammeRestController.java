package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.customer.CustomerRef;
import io.northloop.programme.application.ProgrammeQueries;
import io.northloop.programme.model.InvitationLine;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.shared.Ref;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Programmes and invitations for other systems. */
@RestController
class ProgrammeRestController {

    private final ProgrammeQueries queries;

    ProgrammeRestController(ProgrammeQueries queries) {
        this.queries = queries;
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

    /** Latest first. */
    @GetMapping("/api/v1/invitations")
    @PreAuthorize("hasAuthority('SCOPE_invitations:read')")
    Slice<InvitationBody> invitations(
            @RequestParam(required = false) @Nullable String customerRef,
            @RequestParam(required = false) @Nullable InvitationState state,
            SliceRequest slice,
            Viewer viewer) {
        Optional<CustomerRef> customer =
                Optional.ofNullable(customerRef).filter(Ref::isValid).map(CustomerRef::new);
        if (customerRef != null && customer.isEmpty()) {
            return Slice.empty();
        }
        return queries.invitations(viewer, customer, Optional.ofNullable(state), slice)
                .map(InvitationBody::of);
    }

    /** @param customerRef missing for members of staff, whom no list names */
    record InvitationBody(
            String id,
            @Nullable String customerRef,
            String programme,
            String unitRef,
            InvitationState state,
            @Nullable SuppressionReason reason,
            @Nullable Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable Instant answeredAt) {

        static InvitationBody of(InvitationLine line) {
            return new InvitationBody(
                    line.id().toString(),
                    line.customer().map(CustomerRef::value).orElse(null),
                    line.programme().value(),
                    line.unit().value(),
                    line.state(),
                    line.reason().orElse(null),
                    line.dueAt().orElse(null),
                    line.sentAt().orElse(null),
                    line.answeredAt().orElse(null));
        }
    }
}
