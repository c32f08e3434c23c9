package io.northloop.access.application;

import io.northloop.access.AccountId;
import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.access.model.Account;
import io.northloop.access.port.OneTimeLinks;
import io.northloop.shared.DomainError;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers the owner of an account a link to choose a new password; the old one works until they have. */
@Component
public class OfferPasswordLink {

    private final AccountRules rules;
    private final OneTimeLinks links;
    private final AuditTrail audit;

    OfferPasswordLink(AccountRules rules, OneTimeLinks links, AuditTrail audit) {
        this.rules = rules;
        this.links = links;
        this.audit = audit;
    }

    public record Command(Viewer viewer, AccountId account) {}

    /**
     * @return the token of the link, which is shown once
     * @throws DomainError NOT_FOUND when there is no such account
     */
    @Transactional
    public String offer(Command command) {
        AccountRules.requireAdministrator(command.viewer());
        Account account = rules.existing(command.account());
        String token = links.offer(OneTimeLinks.Purpose.PASSWORD, Optional.of(account.id()), OpenAccount.LINK_LIVES);
        audit.record(command.viewer().auditName(), "account.password-link-offered", account.username(), Map.of());
        return token;
    }
}
