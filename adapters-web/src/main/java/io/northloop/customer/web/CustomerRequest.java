package io.northloop.customer.web;

import io.northloop.customer.CustomerAccountRef;
import io.northloop.customer.model.CustomerProfile;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.shared.Ref;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer as another system tells it.
 *
 * @param locale such as {@code zh-CN}; other languages than Chinese are written to in English; none means Chinese
 * @param attributes texts, numbers or truth values
 */
record CustomerRequest(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable String accountRef,
        @Nullable String position,
        @Nullable Map<String, @Nullable Object> attributes,
        @Nullable Boolean influential) {

    CustomerProfile profile() {
        Faults faults = new Faults()
                .require(
                        accountRef == null || Ref.isValid(accountRef),
                        "/accountRef",
                        "not-a-ref",
                        String.valueOf(accountRef))
                .allowText(locale, 35, "/locale");
        Map<String, String> texts = new HashMap<>();
        if (attributes != null) {
            attributes.forEach((key, value) -> {
                boolean scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
                faults.require(value == null || scalar, "/attributes/" + key, "wrong-type");
                if (scalar) {
                    texts.put(key, String.valueOf(value));
                }
            });
        }
        try {
            CustomerProfile profile = new CustomerProfile(
                    name == null ? "" : name,
                    blankToNull(email),
                    blankToNull(phone),
                    language(),
                    accountRef == null || !Ref.isValid(accountRef) ? null : new CustomerAccountRef(accountRef),
                    position,
                    texts,
                    influential != null && influential);
            faults.throwIfAny(DomainError.Kind.MALFORMED, "malformed");
            return profile;
        } catch (DomainError refused) {
            // Everything that is wrong at once, whichever of the two found it.
            Faults all = new Faults().addAll(faults.found());
            refused.faults().stream()
                    .filter(fault -> !faults.found().contains(fault))
                    .forEach(all::add);
            all.throwIfAny(DomainError.Kind.MALFORMED, "malformed");
            throw refused;
        }
    }

    private Language language() {
        return Optional.ofNullable(locale)
                .map(tag -> Language.of(tag).orElse(Language.EN))
                .orElse(Language.ZH_CN);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
