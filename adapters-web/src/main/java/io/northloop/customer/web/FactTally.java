package io.northloop.customer.web;

import io.northloop.customer.application.FactReport;
import io.northloop.customer.application.FactVerdict;
import io.northloop.shared.Fault;
import io.northloop.shared.web.BodyLines;
import io.northloop.shared.web.Rejections;
import java.util.List;

/** Counts what became of many facts. */
final class FactTally implements BodyLines.Tally<FactReport, FactVerdict> {

    private final Rejections rejected;
    private int accepted;
    private int duplicates;
    private int outdated;

    FactTally(Rejections rejected) {
        this.rejected = rejected;
    }

    @Override
    public void count(int line, FactReport report, FactVerdict verdict) {
        switch (verdict) {
            case FactVerdict.Taken _ -> accepted++;
            case FactVerdict.Repeated _ -> duplicates++;
            case FactVerdict.Outdated _ -> outdated++;
            case FactVerdict.UnknownCustomer(var faults) -> rejected.add(line, report.customerRef(), faults);
            case FactVerdict.Unsound(var faults) -> rejected.add(line, report.customerRef(), faults);
        }
    }

    @Override
    public void reject(int line, List<Fault> faults) {
        rejected.add(line, null, faults);
    }

    FactReceipt receipt() {
        return new FactReceipt(accepted, duplicates, outdated, rejected.first(), rejected.more());
    }
}
