package io.northloop.access.port;

import io.northloop.access.AccountId;
import io.northloop.access.model.Account;
import io.northloop.organisation.PersonRef;
import java.util.List;
import java.util.Optional;

/** The sign-in accounts. */
public interface Accounts {

    Optional<Account> find(AccountId id);

    /** By user name in its {@linkplain Account#normalised normal form}. */
    Optional<Account> named(String username);

    List<Account> of(PersonRef person);

    /** All, by user name. */
    List<Account> all();

    boolean none();

    /** How many enabled administrators there are. */
    long administrators();

    /** Waits for others who change accounts; until the transaction ends nobody else does. */
    void lockForChange();

    void save(Account account);
}
