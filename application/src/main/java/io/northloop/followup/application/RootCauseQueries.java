package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.followup.RootCauseNames;
import io.northloop.followup.model.RootCause;
import io.northloop.followup.port.RootCauses;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the kept list of root causes. */
@Component
public class RootCauseQueries implements RootCauseNames {

    private final RootCauses rootCauses;

    RootCauseQueries(RootCauses rootCauses) {
        this.rootCauses = rootCauses;
    }

    /** The whole list, for HQ who keep it. */
    public List<RootCause> all(Viewer viewer) {
        viewer.requireHeadquarters();
        return rootCauses.all();
    }

    public RootCauses.Kept one(Viewer viewer, String code) {
        viewer.requireHeadquarters();
        return rootCauses.kept(code).orElseThrow(() -> DomainError.notFound("root-cause-not-found"));
    }

    /** Those that may be named for a case at this touchpoint. */
    public List<RootCause> choicesFor(Optional<String> touchpoint) {
        return rootCauses.all().stream()
                .filter(cause -> cause.appliesTo(touchpoint))
                .toList();
    }

    /** The cause with this code, retired or not: what closed cases are labelled with. */
    public Optional<RootCause> labelled(String code) {
        return rootCauses.find(code);
    }

    @Override
    public Optional<String> rootCause(String code, Language language) {
        return rootCauses.find(code).map(cause -> cause.name(language));
    }
}
