package io.northloop.response.port;

import io.northloop.customer.CustomerDirectory.LatestCategory;
import io.northloop.customer.CustomerRef;
import io.northloop.response.ResponseId;
import io.northloop.response.model.StoredResponse;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers as they are read: lists, export, one by its id. Those that were erased are not among them. */
public interface StoredResponses {

    Optional<StoredResponse> find(ResponseId id);

    /**
     * Finds it, and holds it until the running transaction ends: nobody else changes it or announces it meanwhile, and
     * what others were about to do to it is done and in what is found.
     */
    Optional<StoredResponse> hold(ResponseId id);

    /** Those of them that there are. */
    List<StoredResponse> find(Collection<ResponseId> ids);

    /** Who gave it, where that is known. */
    Optional<CustomerRef> customerOf(ResponseId id);

    /** In which category each answer of the customer puts them, in the order in which they were received. */
    List<LatestCategory> categoriesOf(CustomerRef customer);

    /** A part of the answers that pass the filter, the last received first. */
    Slice<StoredResponse> slice(ResponseFilter filter, SliceRequest request);

    /** Hands every answer that passes to {@code each}, in the same order, without holding them all. */
    void stream(ResponseFilter filter, Consumer<StoredResponse> each);

    /** How many pass, counted up to {@code atMost}. */
    long count(ResponseFilter filter, long atMost);
}
