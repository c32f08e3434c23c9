package io.northloop.message.web;

import io.northloop.message.application.MessageReport;
import io.northloop.message.application.ReportVerdict;
import io.northloop.shared.Fault;
import io.northloop.shared.web.BodyLines;
import io.northloop.shared.web.Rejections;
import java.util.List;

/** Counts what became of many reports. */
final class ReportTally implements BodyLines.Tally<MessageReport, ReportVerdict> {

    private final Rejections rejected;
    private int accepted;
    private int duplicates;

    ReportTally(Rejections rejected) {
        this.rejected = rejected;
    }

    @Override
    public void count(int line, MessageReport report, ReportVerdict verdict) {
        switch (verdict) {
            case ReportVerdict.Recorded() -> accepted++;
            case ReportVerdict.Repeated() -> duplicates++;
            case ReportVerdict.UnknownMessage(var faults) -> rejected.add(line, report.named(), faults);
            case ReportVerdict.Unsound(var faults) -> rejected.add(line, report.named(), faults);
        }
    }

    @Override
    public void reject(int line, List<Fault> faults) {
        rejected.add(line, null, faults);
    }

    ReportReceipt receipt() {
        return new ReportReceipt(accepted, duplicates, rejected.first(), rejected.more());
    }
}
