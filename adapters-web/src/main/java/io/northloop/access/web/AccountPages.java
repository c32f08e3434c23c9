package io.northloop.access.web;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.application.AccessQueries;
import io.northloop.access.application.ChangeAccount;
import io.northloop.access.application.OfferPasswordLink;
import io.northloop.access.application.OpenAccount;
import io.northloop.access.model.Account;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.shared.Ref;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** Who may sign in, as what, and where. */
@Controller
@RequestMapping(AccessNavigation.ACCOUNTS)
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AccountPages {

    private static final String BACK = "redirect:" + AccessNavigation.ACCOUNTS;

    private final AccessQueries queries;
    private final OpenAccount openAccount;
    private final ChangeAccount changeAccount;
    private final OfferPasswordLink offerLink;
    private final AccessChoices choices;
    private final LinkAddresses addresses;

    AccountPages(
            AccessQueries queries,
            OpenAccount openAccount,
            ChangeAccount changeAccount,
            OfferPasswordLink offerLink,
            AccessChoices choices,
            LinkAddresses addresses) {
        this.queries = queries;
        this.openAccount = openAccount;
        this.changeAccount = changeAccount;
        this.offerLink = offerLink;
        this.choices = choices;
        this.addresses = addresses;
    }

    /** What was typed about an account; {@code id} is empty for a new one. */
    record AccountForm(
            @Nullable String id,
            @Nullable Long version,
            @Nullable String username,
            @Nullable String displayName,
            @Nullable String role,
            @Nullable String unitRef,
            @Nullable String personRef,
            @Nullable String language,
            @Nullable Boolean enabled) {

        static AccountForm of(Account.Snapshot account) {
            return new AccountForm(
                    account.id().toString(),
                    account.version(),
                    account.username(),
                    account.displayName(),
                    account.role().name(),
                    Optional.ofNullable(account.unitRef()).map(UnitRef::value).orElse(null),
                    Optional.ofNullable(account.personRef())
                            .map(PersonRef::value)
                            .orElse(null),
                    Optional.ofNullable(account.language()).map(Language::tag).orElse(null),
                    account.enabled());
        }

        Account.Profile profile() {
            Role chosen = Arrays.stream(Role.values())
                    .filter(known -> known.name().equals(role))
                    .findFirst()
                    .orElseThrow(() -> DomainError.withFaults(
                            DomainError.Kind.REFUSED, "invalid", List.of(Fault.at("/role", "required"))));
            return new Account.Profile(
                    displayName == null ? "" : displayName.strip(),
                    chosen,
                    personRef == null || personRef.isBlank()
                            ? null
                            : new PersonRef(Ref.lookedUp(personRef.strip(), "/personRef")),
                    unitRef == null || unitRef.isBlank() ? null : new UnitRef(Ref.lookedUp(unitRef, "/unitRef")),
                    language == null ? null : Language.of(language).orElse(null));
        }
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("accounts", queries.accounts(viewer));
        model.addAttribute("units", choices.units());
        return "access/accounts";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        return page(new AccountForm(null, null, null, null, null, null, null, null, true), model);
    }

    @GetMapping("/{id}")
    String account(Viewer viewer, @PathVariable String id, Model model) {
        return page(AccountForm.of(queries.account(viewer, id)), model);
    }

    @PostMapping
    String save(
            Viewer viewer,
            @ModelAttribute AccountForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            String id = form.id();
            if (id != null && !id.isBlank()) {
                changeAccount.change(new ChangeAccount.Command(
                        viewer,
                        queries.account(viewer, id).id(),
                        form.profile(),
                        Boolean.TRUE.equals(form.enabled()),
                        Optional.ofNullable(form.version())));
                Notices.show(redirect, "access.account.saved", String.valueOf(form.displayName()));
                return BACK;
            }
            String username = form.username() == null ? "" : form.username();
            var opened = openAccount.open(new OpenAccount.Command(
                    viewer.auditName(), username, form.profile(), new OpenAccount.Password.ByLink()));
            return linkPage(username, opened.linkToken().orElseThrow(), model);
        } catch (DomainError refusal) {
            if (refusal.kind() == DomainError.Kind.NOT_FOUND) {
                throw refusal;
            }
            FormFaults.show(refusal, model, response);
            return page(form, model);
        }
    }

    @PostMapping("/{id}/password-link")
    String passwordLink(Viewer viewer, @PathVariable String id, Model model) {
        Account.Snapshot account = queries.account(viewer, id);
        String token = offerLink.offer(new OfferPasswordLink.Command(viewer, account.id()));
        return linkPage(account.username(), token, model);
    }

    private String linkPage(String username, String token, Model model) {
        model.addAttribute("username", username);
        model.addAttribute("link", addresses.password(token));
        return "access/password-link";
    }

    private String page(AccountForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("fresh", form.id() == null || form.id().isBlank());
        model.addAttribute("roles", choices.roles());
        model.addAttribute("units", choices.units());
        model.addAttribute("languages", choices.languages());
        return "access/account";
    }
}
