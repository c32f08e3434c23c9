package io.northloop.customer.application;

import io.northloop.access.Viewer;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.model.ContactMarks;
import io.northloop.customer.model.CustomerRecord;
import io.northloop.customer.model.OptOut;
import io.northloop.customer.port.CustomerRecords;
import io.northloop.customer.port.OptOuts;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be seen of customers. */
@Component
@Transactional(readOnly = true)
public class CustomerQueries {

    private final CustomerRecords records;
    private final OptOuts optOuts;
    private final OptOutMarks marks;

    CustomerQueries(CustomerRecords records, OptOuts optOuts, OptOutMarks marks) {
        this.records = records;
        this.optOuts = optOuts;
        this.marks = marks;
    }

    public CustomerRecord customer(Viewer viewer, CustomerRef ref) {
        viewer.requireCompanyWide();
        return records.find(ref).orElseThrow(() -> DomainError.notFound("customer-unknown", ref.value()));
    }

    /** The contacts that opted out, as keyed hashes, latest first. */
    public Slice<OptOut> optOuts(Viewer viewer, SliceRequest slice) {
        viewer.requireCompanyWide();
        return optOuts.list(slice);
    }

    public Map<ContactChannel, Long> optOutCounts(Viewer viewer) {
        viewer.requireCompanyWide();
        return optOuts.counts();
    }

    /**
     * Whether the owner of the link has opted out already.
     *
     * @return empty when the link was not made here
     */
    @Transactional
    public Optional<Boolean> linkState(String token) {
        return marks.get().read(token).map(this::isOut);
    }

    private boolean isOut(ContactMarks.Marked marked) {
        return optOuts.contains(marked.channel(), marked.contactHash());
    }
}
