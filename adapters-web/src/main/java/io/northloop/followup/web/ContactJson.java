package io.northloop.followup.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.northloop.customer.ContactChannel;
import io.northloop.response.CallbackContact;
import org.jspecify.annotations.Nullable;

/** How to call a respondent back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactJson(
        ContactChannel channel, String contact, @Nullable String name) {

    static ContactJson of(CallbackContact contact) {
        return new ContactJson(
                contact.channel(), contact.contact(), contact.name().orElse(null));
    }
}
