package io.northloop.programme.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerDirectory;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.programme.model.Addressee;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.model.Recipient;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where addressees can be reached, and whether they want to be. */
@Component
class Recipients {

    private final CustomerDirectory customers;
    private final OrganisationDirectory organisation;

    Recipients(CustomerDirectory customers, OrganisationDirectory organisation) {
        this.customers = customers;
        this.organisation = organisation;
    }

    /**
     * Empty for whoever is gone, has no contact of the invitation's channel, or one that was reported undeliverable.
     */
    Optional<Recipient> find(Invitation invitation, ProgrammeSettings settings) {
        ContactChannel channel = invitation.subject().channel();
        return reachable(invitation, settings)
                .filter(recipient -> !customers.isUndeliverable(channel, recipient.address()));
    }

    private Optional<Recipient> reachable(Invitation invitation, ProgrammeSettings settings) {
        Invitation.Subject subject = invitation.subject();
        return switch (subject.addressee()) {
            case Addressee.Customer(var ref) ->
                customers
                        .customer(ref)
                        .flatMap(customer -> Optional.ofNullable(
                                        subject.channel() == ContactChannel.EMAIL ? customer.email() : customer.phone())
                                .map(address -> new Recipient(
                                        subject.addressee(),
                                        customer.name(),
                                        settings.languageFor(customer.language()),
                                        address)));
            case Addressee.Employee(var ref) ->
                organisation
                        .person(ref)
                        .filter(PersonView::active)
                        .filter(person -> subject.channel() == ContactChannel.EMAIL)
                        .flatMap(person -> Optional.ofNullable(person.email())
                                .map(address -> new Recipient(
                                        subject.addressee(),
                                        person.name(),
                                        settings.languageFor(person.language()),
                                        address)));
        };
    }

    boolean haveOptedOut(ContactChannel channel, String address) {
        return customers.hasOptedOut(channel, address);
    }
}
