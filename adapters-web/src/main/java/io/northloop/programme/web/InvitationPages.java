package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.InvitationQueries;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.model.Wave;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The log of invitations to customers. It names no customer: beside the state, that would tell who answered, which
 * nobody at headquarters learns but through a case (docs/decisions/0013).
 */
@Controller
@PreAuthorize("hasRole('HQ')")
class InvitationPages {

    private static final String PATH = ProgrammeNavigation.INVITATIONS;

    /** Those by which something is sent; whoever comes by a poster is not invited. */
    private static final List<String> CHANNELS = List.of("EMAIL", "SMS", "PHONE");

    private final InvitationQueries queries;
    private final Sentences sentences;
    private final Formats formats;

    InvitationPages(InvitationQueries queries, Sentences sentences, Formats formats) {
        this.queries = queries;
        this.sentences = sentences;
        this.formats = formats;
    }

    @GetMapping(PATH)
    String log(
            InvitationParameters filter, Viewer viewer, SliceRequest slice, HttpServletRequest request, Model model) {
        InvitationQueries.Log log = queries.log(viewer, filter.withoutCustomer(), slice);
        Map<String, String> programmes = new LinkedHashMap<>();
        for (Programme.Snapshot programme : log.programmes()) {
            programmes.put(programme.ref().value(), ProgrammeWords.name(programme));
        }
        Map<String, String> waves = new LinkedHashMap<>();
        log.waves().forEach((id, wave) -> waves.put(id.toString(), ProgrammeWords.name(wave, formats)));
        Map<String, String> choices = new LinkedHashMap<>();
        for (Wave.Snapshot wave : log.choices()) {
            choices.put(wave.id().toString(), ProgrammeWords.name(wave, formats));
        }
        Map<String, String> units = new LinkedHashMap<>();
        log.units().forEach(unit -> units.put(unit.ref().value(), unit.name()));
        model.addAttribute("lines", log.lines().items());
        model.addAttribute("next", next(request, log.lines().next()));
        model.addAttribute("filter", filter);
        model.addAttribute("state", InvitationLinks.joined(filter.states()));
        model.addAttribute("states", states());
        model.addAttribute("channels", named("programme.channel.", CHANNELS));
        model.addAttribute("reasons", named("programme.reason.", names(SuppressionReason.values())));
        model.addAttribute("programmes", programmes);
        model.addAttribute("waves", waves);
        model.addAttribute("choices", choices);
        model.addAttribute("units", units);
        return "programme/invitations";
    }

    /** Each alone, and those that figures count together. */
    private Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put(
                InvitationLinks.joined(InvitationState.INVITED), sentences.text("programme.invitations.all-invited"));
        states.put(
                InvitationLinks.joined(InvitationState.DELIVERED),
                sentences.text("programme.invitations.all-delivered"));
        states.putAll(named("programme.state.", names(InvitationState.values())));
        return states;
    }

    private static List<String> names(Enum<?>[] values) {
        return List.of(values).stream().map(Enum::name).toList();
    }

    private Map<String, String> named(String prefix, List<String> values) {
        Map<String, String> named = new LinkedHashMap<>();
        values.forEach(value -> named.put(value, sentences.text(prefix + value)));
        return named;
    }

    private static @Nullable String next(HttpServletRequest request, @Nullable String cursor) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath(PATH)
                        .query(request.getQueryString())
                        .replaceQueryParam("cursor", cursor)
                        .build()
                        .toUriString();
    }
}
