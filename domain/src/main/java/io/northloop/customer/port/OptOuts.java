package io.northloop.customer.port;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.model.ContactMarks;
import io.northloop.customer.model.OptOut;
import io.northloop.customer.model.OptOutCount;
import io.northloop.customer.model.OptOutFilter;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The opt-outs, for ever. */
public interface OptOuts {

    /** @return whether it was new */
    boolean add(OptOut optOut);

    boolean contains(ContactChannel channel, String contactHash);

    /** Those of the hashes that are among them. */
    Set<String> among(ContactChannel channel, Collection<String> contactHashes);

    /** Keeps for ever what the code of a short link stands for. */
    void keepLink(String code, ContactMarks.Marked contact);

    /** What the code of a short link stands for; empty when it was not made here. */
    Optional<ContactMarks.Marked> linked(String code);

    Optional<OptOut> find(ContactChannel channel, String contactHash);

    /** Latest first. */
    Slice<OptOut> list(OptOutFilter filter, SliceRequest slice);

    /** By channel and way, in their orders; without those of which there are none. */
    List<OptOutCount> counts();
}
