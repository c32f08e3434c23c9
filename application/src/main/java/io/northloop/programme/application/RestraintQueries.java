package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.programme.model.RestraintSettings;
import io.northloop.programme.port.RestraintRegister;
import org.springframework.stereotype.Component;

/** Shows HQ, and machines that see the whole company, how often a customer is asked at most. */
@Component
public class RestraintQueries {

    private final RestraintRegister register;

    RestraintQueries(RestraintRegister register) {
        this.register = register;
    }

    public RestraintSettings current(Viewer viewer) {
        viewer.requireCompanyWide();
        return register.current();
    }
}
