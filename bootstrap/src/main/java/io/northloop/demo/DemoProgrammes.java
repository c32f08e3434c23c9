package io.northloop.demo;

import io.northloop.access.Viewer;
import io.northloop.organisation.UnitScope;
import io.northloop.programme.application.CustomerList;
import io.northloop.programme.application.IssuePosters;
import io.northloop.programme.application.ProgrammeSheet;
import io.northloop.programme.application.SaveProgramme;
import io.northloop.programme.application.StepProgramme;
import io.northloop.programme.application.TriggerSheet;
import io.northloop.programme.application.UploadWave;
import io.northloop.programme.model.ProgrammeChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The demo company's programmes beside the standard one: the satisfaction index, whose next wave opens some days after
 * the demo's clock starts and whose past ones are {@link DemoWaves}; the relations with decision makers, which waits
 * for a list; telephone calls to fleets, with a list of today; the employees' quarter; and the poster at each counter.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoProgrammes {

    static final String CSI = "csi-by-quarter";
    static final String RELATIONS = "relations";
    static final String CALLS = "fleet-calls";
    static final String STAFF = "employees-by-quarter";
    static final String COUNTER = "at-the-counter";

    private static final Viewer HQ = new Viewer.Machine("demo", Set.of(), new UnitScope.Everything());
    static final int OPENS_AFTER_DAYS = 10;
    static final int ANSWERS_PER_CENTRE = 50;
    private static final int CALLS_PER_CENTRE = 2;
    static final int LINK_DAYS = 14;

    private final SaveProgramme saveProgramme;
    private final StepProgramme stepProgramme;
    private final UploadWave uploadWave;
    private final IssuePosters issuePosters;

    DemoProgrammes(
            SaveProgramme saveProgramme,
            StepProgramme stepProgramme,
            UploadWave uploadWave,
            IssuePosters issuePosters) {
        this.saveProgramme = saveProgramme;
        this.stepProgramme = stepProgramme;
        this.uploadWave = uploadWave;
        this.issuePosters = issuePosters;
    }

    void load() {
        begin(
                CSI,
                Map.of("en", "Satisfaction by quarter", "zh-CN", "季度满意度调研"),
                "standard-csi",
                ProgrammeChannel.EMAIL,
                quarterly(ANSWERS_PER_CENTRE));
        begin(
                RELATIONS,
                Map.of("en", "Relations with decision makers", "zh-CN", "决策者关系调研"),
                "standard-relational",
                ProgrammeChannel.EMAIL,
                trigger(TriggerSheet.Kind.UPLOADED_LIST));
        begin(
                CALLS,
                Map.of("en", "Calls to fleet customers", "zh-CN", "车队客户电话访谈"),
                "standard-relational",
                ProgrammeChannel.PHONE,
                trigger(TriggerSheet.Kind.UPLOADED_LIST));
        begin(
                STAFF,
                Map.of("en", "Employees by quarter", "zh-CN", "员工季度调研"),
                "standard-employee",
                ProgrammeChannel.EMAIL,
                quarterly(null));
        begin(
                COUNTER,
                Map.of("en", "Poster at the counter", "zh-CN", "前台海报调研"),
                "standard-transactional",
                ProgrammeChannel.LINK,
                trigger(TriggerSheet.Kind.OPEN_LINK));
        issuePosters.issue(new IssuePosters.Command(HQ, COUNTER, Optional.empty()));
        uploadWave.upload(new UploadWave.Command(HQ, CALLS, "fleets.csv", new CustomerList(fleets(), Map.of())));
    }

    /** Some people of fleets at every centre. */
    private static List<CustomerList.Line> fleets() {
        List<CustomerList.Line> lines = new ArrayList<>();
        for (int centre = 0; centre < DemoCompany.CENTRES.size(); centre++) {
            int first = centre * DemoCompany.CUSTOMERS_PER_CENTRE + 1;
            String unit = DemoCompany.CENTRES.get(centre).ref();
            DemoCustomers.ofFleets(first)
                    .limit(CALLS_PER_CENTRE)
                    .forEach(customer ->
                            lines.add(new CustomerList.Line(lines.size() + 2, DemoVisit.customerRef(customer), unit)));
        }
        return lines;
    }

    private static TriggerSheet quarterly(@Nullable Integer answersPerCentre) {
        return new TriggerSheet(
                TriggerSheet.Kind.QUARTERLY_WAVE,
                OPENS_AFTER_DAYS,
                null,
                null,
                answersPerCentre,
                null,
                null,
                null,
                null);
    }

    private static TriggerSheet trigger(TriggerSheet.Kind kind) {
        return new TriggerSheet(kind, null, null, null, null, null, null, null, null);
    }

    private void begin(
            String ref, Map<String, String> names, String survey, ProgrammeChannel channel, TriggerSheet trigger) {
        ProgrammeSheet sheet = new ProgrammeSheet(
                names, survey, channel, trigger, null, null, null, null, null, null, LINK_DAYS, null, null, null, null);
        saveProgramme.add(new SaveProgramme.Command(HQ, ref, sheet, Optional.empty(), List.of()));
        stepProgramme.take(new StepProgramme.Command(HQ, ref, StepProgramme.Step.ACTIVATE));
    }
}
