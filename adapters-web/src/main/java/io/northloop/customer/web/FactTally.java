package io.northloop.customer.web;

import io.northloop.customer.application.FactReport;
import io.northloop.customer.application.FactVerdict;
import io.northloop.shared.Fault;
import io.northloop.shared.web.BodyLines;
import io.northloop.shared.web.RejectedLine;
import io.northloop.shared.web.RejectedLines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what became of many facts. */
final class FactTally implements BodyLines.Tally<FactReport, FactVerdict> {

    private final RejectedLines rejectedLines;
    private final List<RejectedLine> rejected = new ArrayList<>();
    private int accepted;
    private int duplicates;
    private int outdated;

    FactTally(RejectedLines rejectedLines) {
        this.rejectedLines = rejectedLines;
    }

    @Override
    public void count(int line, FactReport report, FactVerdict verdict) {
        switch (verdict) {
            case FactVerdict.Taken _ -> accepted++;
            case FactVerdict.Repeated _ -> duplicates++;
            case FactVerdict.Outdated _ -> outdated++;
            case FactVerdict.UnknownCustomer(var faults) -> reject(line, report.customerRef(), faults);
            case FactVerdict.Unsound(var faults) -> reject(line, report.customerRef(), faults);
        }
    }

    @Override
    public void reject(int line, List<Fault> faults) {
        reject(line, null, faults);
    }

    private void reject(int line, @Nullable String customerRef, List<Fault> faults) {
        rejected.add(rejectedLines.describe(line, customerRef, faults));
    }

    FactReceipt receipt() {
        return new FactReceipt(accepted, duplicates, outdated, List.copyOf(rejected));
    }
}
