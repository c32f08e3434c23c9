package io.northloop.customer.port;

import io.northloop.customer.CustomerRef;
import io.northloop.customer.model.CustomerRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads customers as others see them. */
public interface CustomerRecords {

    Optional<CustomerRecord> find(CustomerRef ref);

    /** Those of them who are known. */
    List<CustomerRecord> findAll(Collection<CustomerRef> refs);
}
