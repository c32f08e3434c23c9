package io.northloop.customer.web;

import io.northloop.customer.CustomerRef;
import io.northloop.customer.CustomerView;
import io.northloop.customer.model.CustomerProfile;
import io.northloop.customer.model.CustomerRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer as other systems told of them. How they answered is not in it: that would say who answered. */
record CustomerBody(
        String ref,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String locale,
        @Nullable String accountRef,
        @Nullable String position,
        Map<String, String> attributes,
        boolean influential) {

    static CustomerBody of(CustomerRecord found) {
        CustomerView view = found.view();
        return new CustomerBody(
                view.ref().value(),
                view.name(),
                view.email(),
                view.phone(),
                view.language().tag(),
                view.accountRef(),
                view.position(),
                view.attributes(),
                view.influential());
    }

    static CustomerBody of(CustomerRef ref, CustomerProfile profile) {
        return new CustomerBody(
                ref.value(),
                profile.name(),
                profile.email(),
                profile.phone(),
                profile.language().tag(),
                profile.account() == null ? null : profile.account().value(),
                profile.position(),
                profile.attributes(),
                profile.influential());
    }
}
