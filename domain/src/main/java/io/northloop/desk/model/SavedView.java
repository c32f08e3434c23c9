package io.northloop.desk.model;

import io.northloop.access.AccountId;
import io.northloop.desk.SavedViewId;
import io.northloop.shared.Faults;
import io.northloop.shared.InnerAddress;

/**
 * A page with its filters that somebody keeps under a name of their own.
 *
 * @param account whose it is; nobody else sees it
 * @param title 1 … 60 characters
 * @param address of the page, with its filters as they stood there: what they leave open stays open
 */
public record SavedView(SavedViewId id, AccountId account, String title, String address) {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_ADDRESS = 2_000;

    public SavedView {
        title = title.strip();
    }

    /** The same under another name. */
    public SavedView named(String other) {
        return new SavedView(id, account, other, address);
    }

    /**
     * What is wrong with a view to be kept: {@code required} and {@code too-long} at {@code /title}, {@code
     * not-a-view-address} at {@code /address} for what is no {@linkplain InnerAddress path of ours} or too long.
     */
    public Faults faults() {
        return new Faults()
                .requireText(title, LONGEST_TITLE, "/title")
                .require(
                        InnerAddress.isValid(address) && address.length() <= LONGEST_ADDRESS,
                        "/address",
                        "not-a-view-address");
    }
}
