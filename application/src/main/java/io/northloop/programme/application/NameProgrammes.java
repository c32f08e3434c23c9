package io.northloop.programme.application;

import io.northloop.programme.ProgrammeNames;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.Programme;
import io.northloop.programme.port.Programmes;
import io.northloop.shared.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells others what programmes are called, in the order of their references. */
@Component
@Transactional(readOnly = true)
class NameProgrammes implements ProgrammeNames {

    private final Programmes programmes;

    NameProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Map<ProgrammeRef, Map<Language, String>> names() {
        Map<ProgrammeRef, Map<Language, String>> names = new LinkedHashMap<>();
        for (Programme programme : programmes.all()) {
            names.put(programme.ref(), programme.snapshot().names());
        }
        return names;
    }
}
