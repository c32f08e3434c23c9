package io.northloop.programme.web;

import io.northloop.customer.ContactChannel;
import io.northloop.programme.application.InvitationQueries;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SuppressionReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The filters of the log of invitations, as query parameters. Empty ones do not narrow. */
record InvitationParameters(
        @Nullable String customerRef,
        @Nullable String programme,
        @Nullable String wave,
        @Nullable ContactChannel channel,
        @Nullable String unit,
        @Nullable List<@Nullable InvitationState> state,
        @Nullable SuppressionReason reason,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to) {

    InvitationQueries.Request withCustomer() {
        return request(customerRef);
    }

    /** Whom it was for is no filter of pages: the state of one customer's invitations would tell who answered. */
    InvitationQueries.Request withoutCustomer() {
        return request(null);
    }

    Set<InvitationState> states() {
        return state == null
                ? Set.of()
                : state.stream()
                        .flatMap(one -> Optional.ofNullable(one).stream())
                        .collect(Collectors.toSet());
    }

    private InvitationQueries.Request request(@Nullable String customer) {
        return new InvitationQueries.Request(customer, programme, wave, channel, unit, states(), reason, from, to);
    }
}
