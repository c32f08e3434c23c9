package io.northloop.programme.model;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import java.util.Optional;

/** Who is asked: a customer, or a member of staff about the company as a place to work. */
public sealed interface Addressee {

    default Optional<CustomerRef> asCustomer() {
        return this instanceof Customer(var ref) ? Optional.of(ref) : Optional.empty();
    }

    default Optional<PersonRef> asEmployee() {
        return this instanceof Employee(var ref) ? Optional.of(ref) : Optional.empty();
    }

    record Customer(CustomerRef ref) implements Addressee {}

    record Employee(PersonRef ref) implements Addressee {}
}
