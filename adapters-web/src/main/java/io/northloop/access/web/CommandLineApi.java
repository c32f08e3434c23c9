package io.northloop.access.web;

import io.northloop.access.application.RegisterClient;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.Sentences;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What {@code ./northloop client add} asks for; answers in plain lines. */
@RestController
@Hidden
@RequestMapping(path = "/command", produces = MediaType.TEXT_PLAIN_VALUE)
class CommandLineApi {

    private final RegisterClient registerClient;
    private final Sentences sentences;

    CommandLineApi(RegisterClient registerClient, Sentences sentences) {
        this.registerClient = registerClient;
        this.sentences = sentences;
    }

    @PostMapping("/clients")
    @PreAuthorize("hasAuthority('COMMAND_LINE')")
    ResponseEntity<String> add(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String scopes,
            @RequestParam(defaultValue = "") String unit) {
        try {
            var client = registerClient.register(new RegisterClient.Command(
                    "command-line",
                    name,
                    name,
                    Arrays.stream(scopes.split("[\\s,]+", -1))
                            .filter(scope -> !scope.isEmpty())
                            .collect(Collectors.toSet()),
                    Optional.of(unit.strip()).filter(ref -> !ref.isEmpty()).map(UnitRef::new),
                    Optional.empty()));
            return ResponseEntity.ok("client_id=" + client.clientId() + "\nclient_secret=" + client.secret() + "\n");
        } catch (DomainError refusal) {
            String faults = refusal.faults().stream()
                    .map(fault -> "  " + sentences.fault(fault) + "\n")
                    .collect(Collectors.joining());
            return ResponseEntity.unprocessableContent().body(sentences.error(refusal) + "\n" + faults);
        }
    }
}
