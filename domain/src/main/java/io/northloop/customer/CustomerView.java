package io.northloop.customer;

import io.northloop.shared.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer as asking and follow-up see them. */
public record CustomerView(
        CustomerRef ref,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Language language,
        @Nullable String accountRef,
        @Nullable String position,
        Map<String, String> attributes,
        boolean influential) {

    public CustomerView {
        attributes = Map.copyOf(attributes);
    }
}
