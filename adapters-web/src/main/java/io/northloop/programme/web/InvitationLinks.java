package io.northloop.programme.web;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SuppressionReason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * From a figure to the invitations that it counts: addresses of the log with its filters.
 *
 * @param wave only this one; empty for all of the programme
 * @param from first day on which they became eligible
 * @param to last of these days
 */
record InvitationLinks(
        ProgrammeRef programme,
        String wave,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static InvitationLinks of(ProgrammeRef programme, WaveId wave) {
        return new InvitationLinks(programme, wave.toString(), null, null);
    }

    /**
     * Where a step of the funnel leads; {@code null} for one that the log does not know.
     *
     * @param unit a centre; empty for all
     */
    public @Nullable String step(String step, String unit) {
        return switch (step) {
            case "eligible" -> address(unit, Set.of(), "");
            case "waiting" -> address(unit, Set.of(InvitationState.SCHEDULED), "");
            case "invited" -> address(unit, InvitationState.INVITED, "");
            case "delivered", "reached" -> address(unit, InvitationState.DELIVERED, "");
            case "answered" -> address(unit, Set.of(InvitationState.ANSWERED), "");
            default -> null;
        };
    }

    /** @param state name of one */
    public String in(String state) {
        return address("", Set.of(InvitationState.valueOf(state)), "");
    }

    public String suppressed(String unit) {
        return address(unit, Set.of(InvitationState.SUPPRESSED), "");
    }

    public String suppressed(SuppressionReason reason) {
        return address("", Set.of(InvitationState.SUPPRESSED), reason.name());
    }

    /** States as one value, always in the same order. */
    static String joined(Collection<InvitationState> states) {
        return Arrays.stream(InvitationState.values())
                .filter(states::contains)
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    private String address(String unit, Set<InvitationState> states, String reason) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("programme", programme.value());
        filters.put("wave", wave);
        filters.put("unit", unit);
        filters.put("state", joined(states));
        filters.put("reason", reason);
        filters.put("from", from == null ? "" : from.toString());
        filters.put("to", to == null ? "" : to.toString());
        filters.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ProgrammeNavigation.INVITATIONS);
        filters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(filters).toUriString();
    }
}
