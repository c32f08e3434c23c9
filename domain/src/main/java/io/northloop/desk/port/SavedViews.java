package io.northloop.desk.port;

import io.northloop.access.AccountId;
import io.northloop.desk.model.OwnViews;
import io.northloop.desk.model.SavedView;

/** Saved views, by the account that keeps them. */
public interface SavedViews {

    OwnViews of(AccountId account);

    /** The same; whoever else changes views of this account waits until the transaction is over. */
    OwnViews lock(AccountId account);

    void add(SavedView view);

    /** Writes its title. */
    void rename(SavedView view);

    void remove(SavedView view);
}
