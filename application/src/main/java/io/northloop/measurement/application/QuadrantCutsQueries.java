package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.model.QuadrantCuts;
import io.northloop.measurement.port.QuadrantCutsRegister;
import io.northloop.shared.DomainError;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the quadrant is cut, and was. */
@Component
@Transactional(readOnly = true)
public class QuadrantCutsQueries {

    private final QuadrantCutsRegister register;

    QuadrantCutsQueries(QuadrantCutsRegister register) {
        this.register = register;
    }

    /**
     * Newest first.
     *
     * @throws DomainError FORBIDDEN for everybody who does not see the whole company
     */
    public List<QuadrantCuts> versions(Viewer viewer) {
        viewer.requireCompanyWide();
        return register.versions();
    }
}
