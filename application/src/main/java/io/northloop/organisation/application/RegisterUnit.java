package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitRegistration;
import io.northloop.organisation.port.OrganisationChart;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds units that other capabilities meet, the same way and under the same rules as everybody else does. */
@Component
final class RegisterUnit implements UnitRegistration {

    private final OrganisationChart chart;
    private final PutUnit putUnit;

    RegisterUnit(OrganisationChart chart, PutUnit putUnit) {
        this.chart = chart;
        this.putUnit = putUnit;
    }

    @Override
    public void register(
            Editor editor, UnitRef ref, UnitKind kind, String name, @Nullable UnitRef parent, ZoneId timeZone) {
        if (chart.unit(ref).isEmpty()) {
            UnitDraft draft = new UnitDraft(
                    ref.value(), kind.name(), name, parent == null ? null : parent.value(), timeZone.getId(), true);
            putUnit.put(new PutUnit.Command(editor, draft, Optional.empty()));
        }
    }
}
