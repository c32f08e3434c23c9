package io.northloop.demo;

import io.northloop.access.Viewer;
import io.northloop.measurement.FactorId;
import io.northloop.measurement.FactorKind;
import io.northloop.measurement.FactorScope;
import io.northloop.measurement.application.KeepFactor;
import io.northloop.measurement.application.RetireFactor;
import io.northloop.measurement.model.FactorContent;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What happened in the demo company's two years, as its HQ pinned it; one was pinned by mistake and is retired. */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoFactors {

    private static final Viewer HQ = new Viewer.Machine("demo", Set.of(), new UnitScope.Everything());

    private final KeepFactor keepFactor;
    private final RetireFactor retireFactor;

    DemoFactors(KeepFactor keepFactor, RetireFactor retireFactor) {
        this.keepFactor = keepFactor;
        this.retireFactor = retireFactor;
    }

    void load() {
        pin(
                FactorKind.RECALL,
                "Aurora 7 制动软件召回 Aurora 7 brake software recall",
                "全部车辆到店升级，约四十分钟。Every car comes in for an update of forty minutes.",
                "2025-01-15",
                "2025-03-31",
                FactorScope.COMPANY);
        pin(
                FactorKind.PROCESS,
                "交车前电话确认 A call before each hand-over",
                "北区先行试点。The north tries it first.",
                "2025-09-01",
                null,
                in("north"));
        pin(FactorKind.WEATHER, "台风停业 Closed for a typhoon", "", "2025-09-20", "2025-09-28", in("south"));
        pin(
                FactorKind.PRICE_WAR,
                "新能源降价潮 Price war among makers",
                "老车主抱怨新车降价。Owners resent that new cars are cheaper now.",
                "2025-10-01",
                "2025-12-31",
                FactorScope.COMPANY);
        pin(
                FactorKind.PRICE_CHANGE,
                "工时费上调 Labour rates raised",
                "平均上调 6%。By 6 % on the average.",
                "2026-01-01",
                null,
                new FactorScope(null, null, "billing"));
        pin(FactorKind.SEASON, "春节 Spring Festival", "", "2026-02-14", "2026-02-23", FactorScope.COMPANY);
        pin(
                FactorKind.STAFFING,
                "两位资深顾问离职 Two senior advisers left",
                "五月底补齐。Replaced at the end of May.",
                "2026-03-01",
                "2026-05-31",
                in("xiamen"));
        pin(
                FactorKind.COMPETITOR,
                "对手推出上门保养 A rival maintains cars at home",
                "园区周边五公里，价格低一成。Within five kilometres of the park, ten per cent cheaper.",
                "2026-04-01",
                null,
                in(DemoCompany.FALLING_CENTRE));
        FactorId mistaken = pin(
                FactorKind.DISRUPTION,
                "门前修路 Road works at the gate",
                "写错了服务中心。Of another centre.",
                "2026-05-01",
                "2026-05-20",
                in("hangzhou"));
        retireFactor.retire(new RetireFactor.Command(HQ, mistaken, Optional.empty()));
    }

    private FactorId pin(
            FactorKind kind, String title, String note, String from, @Nullable String to, FactorScope scope) {
        FactorContent.Draft draft = new FactorContent.Draft(
                kind, title, note, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), scope);
        return keepFactor
                .keep(new KeepFactor.Command(HQ, Optional.empty(), draft, List.of()))
                .id();
    }

    private static FactorScope in(String unit) {
        return new FactorScope(new UnitRef(unit), null, null);
    }
}
