package io.northloop.access.web;

import io.northloop.access.Scopes;
import io.northloop.access.Viewer;
import io.northloop.access.application.AccessQueries;
import io.northloop.access.application.RegisterClient;
import io.northloop.access.application.RevokeClient;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Ref;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Other systems that may call us. */
@Controller
@RequestMapping(AccessNavigation.CLIENTS)
@PreAuthorize("hasRole('ADMINISTRATOR')")
class ClientPages {

    private final AccessQueries queries;
    private final RegisterClient registerClient;
    private final RevokeClient revokeClient;
    private final AccessChoices choices;

    ClientPages(
            AccessQueries queries, RegisterClient registerClient, RevokeClient revokeClient, AccessChoices choices) {
        this.queries = queries;
        this.registerClient = registerClient;
        this.revokeClient = revokeClient;
        this.choices = choices;
    }

    record ClientForm(
            @Nullable String clientId,
            @Nullable String name,
            @Nullable Set<String> scopes,
            @Nullable String unitRef) {

        RegisterClient.Command by(Viewer viewer) {
            return new RegisterClient.Command(
                    viewer.auditName(),
                    clientId == null ? "" : clientId.strip(),
                    name == null ? "" : name,
                    scopes == null ? Set.of() : scopes,
                    Optional.ofNullable(unitRef)
                            .filter(ref -> !ref.isBlank())
                            .map(ref -> new UnitRef(Ref.lookedUp(ref, "/unitRef"))),
                    Optional.empty());
        }
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("clients", queries.clients(viewer));
        model.addAttribute("units", choices.units());
        return "access/clients";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        return page(new ClientForm(null, null, Set.of(), null), model);
    }

    @PostMapping
    String register(Viewer viewer, @ModelAttribute ClientForm form, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("client", registerClient.register(form.by(viewer)));
            return "access/client-secret";
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return page(form, model);
        }
    }

    @PostMapping("/{clientId}/revoke")
    String revoke(Viewer viewer, @PathVariable String clientId, RedirectAttributes redirect) {
        revokeClient.revoke(new RevokeClient.Command(viewer, clientId));
        Notices.show(redirect, "access.client.revoked-now", clientId);
        return "redirect:" + AccessNavigation.CLIENTS;
    }

    private String page(ClientForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("scopes", Scopes.ALL);
        model.addAttribute("units", choices.units());
        return "access/client";
    }
}
