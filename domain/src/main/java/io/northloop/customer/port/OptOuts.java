package io.northloop.customer.port;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.model.OptOut;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.Map;

/** The opt-outs, for ever. */
public interface OptOuts {

    /** @return whether it was new */
    boolean add(OptOut optOut);

    boolean contains(ContactChannel channel, String contactHash);

    /** Latest first. */
    Slice<OptOut> list(SliceRequest slice);

    Map<ContactChannel, Long> counts();
}
