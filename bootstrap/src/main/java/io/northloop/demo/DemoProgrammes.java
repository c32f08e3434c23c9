package io.northloop.demo;

import io.northloop.access.Viewer;
import io.northloop.organisation.UnitScope;
import io.northloop.programme.application.ProgrammeSheet;
import io.northloop.programme.application.SaveProgramme;
import io.northloop.programme.application.StepProgramme;
import io.northloop.programme.application.TriggerSheet;
import io.northloop.programme.model.ProgrammeChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The demo company's programmes beside the standard one: the satisfaction index, whose next wave opens some days after the
 * demo's clock starts and whose past ones are {@link DemoWaves}, the relations with decision makers, which waits for a list, and the poster at each counter.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoProgrammes {

    static final String CSI = "csi-by-quarter";
    static final String RELATIONS = "relations";
    static final String COUNTER = "at-the-counter";

    private static final Viewer HQ = new Viewer.Machine("demo", Set.of(), new UnitScope.Everything());
    static final int OPENS_AFTER_DAYS = 10;
    private static final int ANSWERS_PER_CENTRE = 50;
    static final int LINK_DAYS = 14;

    private final SaveProgramme saveProgramme;
    private final StepProgramme stepProgramme;

    DemoProgrammes(SaveProgramme saveProgramme, StepProgramme stepProgramme) {
        this.saveProgramme = saveProgramme;
        this.stepProgramme = stepProgramme;
    }

    void load() {
        begin(
                CSI,
                Map.of("en", "Satisfaction by quarter", "zh-CN", "季度满意度调研"),
                "standard-csi",
                ProgrammeChannel.EMAIL,
                new TriggerSheet(
                        TriggerSheet.Kind.QUARTERLY_WAVE,
                        OPENS_AFTER_DAYS,
                        null,
                        null,
                        ANSWERS_PER_CENTRE,
                        null,
                        null,
                        null,
                        null));
        begin(
                RELATIONS,
                Map.of("en", "Relations with decision makers", "zh-CN", "决策者关系调研"),
                "standard-relational",
                ProgrammeChannel.EMAIL,
                new TriggerSheet(TriggerSheet.Kind.UPLOADED_LIST, null, null, null, null, null, null, null, null));
        begin(
                COUNTER,
                Map.of("en", "Poster at the counter", "zh-CN", "前台海报调研"),
                "standard-transactional",
                ProgrammeChannel.LINK,
                new TriggerSheet(TriggerSheet.Kind.OPEN_LINK, null, null, null, null, null, null, null, null));
    }

    private void begin(
            String ref, Map<String, String> names, String survey, ProgrammeChannel channel, TriggerSheet trigger) {
        ProgrammeSheet sheet = new ProgrammeSheet(
                names, survey, channel, trigger, null, null, null, null, null, null, LINK_DAYS, null, null, null, null);
        saveProgramme.add(new SaveProgramme.Command(HQ, ref, sheet, Optional.empty(), List.of()));
        stepProgramme.take(new StepProgramme.Command(HQ, ref, StepProgramme.Step.ACTIVATE));
    }
}
