package io.northloop.access.web;

import io.northloop.access.AccountId;
import io.northloop.access.model.Account;
import io.northloop.shared.Language;
import io.northloop.shared.web.ShellUser;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** What a session remembers of whoever signed in. What they may do is asked anew at each request. */
record SignedIn(
        UUID account,
        String username,
        String displayName,
        @Nullable String languageTag) implements AuthenticatedPrincipal, ShellUser, Serializable {

    static SignedIn as(Account account) {
        Language language = account.profile().language();
        return new SignedIn(
                account.id().value(),
                account.username(),
                account.profile().displayName(),
                language == null ? null : language.tag());
    }

    AccountId accountId() {
        return new AccountId(account);
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public Optional<Language> language() {
        return Optional.ofNullable(languageTag).flatMap(Language::of);
    }
}
