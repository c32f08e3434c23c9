package io.northloop.followup.web;

import io.northloop.customer.ContactChannel;
import io.northloop.response.CallbackContact;

/** How to call a respondent back; who it is stays unsaid. */
record ContactJson(ContactChannel channel, String contact) {

    static ContactJson of(CallbackContact contact) {
        return new ContactJson(contact.channel(), contact.contact());
    }
}
