package io.northloop.customer.application;

import io.northloop.access.Viewer;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.model.ContactMarks;
import io.northloop.customer.model.CustomerRecord;
import io.northloop.customer.model.OptOut;
import io.northloop.customer.model.OptOutCount;
import io.northloop.customer.model.OptOutFilter;
import io.northloop.customer.port.CustomerRecords;
import io.northloop.customer.port.OptOuts;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be seen of customers. */
@Component
@Transactional(readOnly = true)
public class CustomerQueries {

    private final CustomerRecords records;
    private final OptOuts optOuts;
    private final OptOutTokens tokens;

    CustomerQueries(CustomerRecords records, OptOuts optOuts, OptOutTokens tokens) {
        this.records = records;
        this.optOuts = optOuts;
        this.tokens = tokens;
    }

    public CustomerRecord customer(Viewer viewer, CustomerRef ref) {
        viewer.requireCompanyWide();
        return records.find(ref).orElseThrow(() -> DomainError.notFound("customer-unknown", ref.value()));
    }

    /** The contacts that opted out, as keyed hashes, latest first. */
    public Slice<OptOut> optOuts(Viewer viewer, OptOutFilter filter, SliceRequest slice) {
        viewer.requireCompanyWide();
        return optOuts.list(filter, slice);
    }

    /** By channel and way, in their orders; without those of which there are none. */
    public List<OptOutCount> optOutCounts(Viewer viewer) {
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
        return tokens.read(token).map(this::isOut);
    }

    private boolean isOut(ContactMarks.Marked marked) {
        return optOuts.contains(marked.channel(), marked.contactHash());
    }
}
