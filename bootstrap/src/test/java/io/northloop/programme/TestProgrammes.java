package io.northloop.programme;

import io.northloop.access.Viewer;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.programme.application.ControlWave;
import io.northloop.programme.application.CustomerList;
import io.northloop.programme.application.ProgrammeSheet;
import io.northloop.programme.application.SaveProgramme;
import io.northloop.programme.application.StepProgramme;
import io.northloop.programme.application.TriggerSheet;
import io.northloop.programme.application.UploadWave;
import io.northloop.programme.application.WaveQueries;
import io.northloop.programme.model.ProgrammeChannel;
import io.northloop.programme.model.SampleReached;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Programmes of tests' own, begun and driven as headquarters do. */
@Component
class TestProgrammes {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static final Viewer PLANNER = new Viewer.Machine("planner", Set.of("programmes:write"), new UnitScope.Everything());

    private final SaveProgramme saveProgramme;
    private final StepProgramme stepProgramme;
    private final UploadWave uploadWave;
    private final ControlWave controlWave;
    private final WaveQueries waves;

    TestProgrammes(
            SaveProgramme saveProgramme,
            StepProgramme stepProgramme,
            UploadWave uploadWave,
            ControlWave controlWave,
            WaveQueries waves) {
        this.saveProgramme = saveProgramme;
        this.stepProgramme = stepProgramme;
        this.uploadWave = uploadWave;
        this.controlWave = controlWave;
        this.waves = waves;
    }

    /** An active one by e-mail. */
    ProgrammeRef active(String survey, TriggerSheet trigger) {
        ProgrammeRef ref = new ProgrammeRef("test-programme-" + NUMBER.incrementAndGet());
        saveProgramme.add(
                new SaveProgramme.Command(PLANNER, ref.value(), sheet(survey, trigger), Optional.empty(), List.of()));
        step(ref, StepProgramme.Step.ACTIVATE);
        return ref;
    }

    static ProgrammeSheet sheet(String survey, TriggerSheet trigger) {
        return new ProgrammeSheet(
                Map.of("en", "Test", "zh-CN", "测试"),
                survey,
                ProgrammeChannel.EMAIL,
                trigger,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static TriggerSheet list() {
        return new TriggerSheet(TriggerSheet.Kind.UPLOADED_LIST, null, null, null, null, null, null, null, null);
    }

    static TriggerSheet services(UnitRef unit, @Nullable List<String> types, Map<String, List<String>> attributes) {
        return new TriggerSheet(
                TriggerSheet.Kind.FINISHED_SERVICE,
                null,
                null,
                null,
                null,
                types,
                List.of(unit.value()),
                null,
                attributes);
    }

    static TriggerSheet quarterly(UnitRef unit, int opensAfterDays, @Nullable Integer answers) {
        return new TriggerSheet(
                TriggerSheet.Kind.QUARTERLY_WAVE,
                opensAfterDays,
                null,
                null,
                answers,
                null,
                List.of(unit.value()),
                null,
                null);
    }

    void step(ProgrammeRef ref, StepProgramme.Step step) {
        stepProgramme.take(new StepProgramme.Command(PLANNER, ref.value(), step));
    }

    WaveId upload(ProgrammeRef ref, List<CustomerList.Line> lines) {
        return upload(ref, "list.csv", lines);
    }

    WaveId upload(ProgrammeRef ref, String name, List<CustomerList.Line> lines) {
        return uploadWave
                .upload(new UploadWave.Command(PLANNER, ref.value(), name, new CustomerList(lines, Map.of())))
                .id();
    }

    /** As the lines of a file with a head stand. */
    static List<CustomerList.Line> lines(UnitRef centre, List<CustomerRef> customers) {
        List<CustomerList.Line> lines = new ArrayList<>();
        customers.forEach(
                customer -> lines.add(new CustomerList.Line(lines.size() + 2, customer.value(), centre.value())));
        return lines;
    }

    void step(WaveId wave, ControlWave.Step step) {
        controlWave.take(new ControlWave.Command(PLANNER, wave.toString(), step));
    }

    List<WaveQueries.WaveView> waves(ProgrammeRef ref) {
        return waves.of(PLANNER, ref.value());
    }

    Optional<SampleReached> sample(WaveId id) {
        return waves.sample(PLANNER, wave(id).wave());
    }

    WaveQueries.WaveView wave(WaveId id) {
        return waves.one(PLANNER, id.toString());
    }
}
