package planted.io.northloop.survey.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import planted.io.northloop.survey.port.Kept;

/** A use case as it should be: no rule may reject it. */
@Component
public class CountSurveys {

    private final Kept kept;

    CountSurveys(Kept kept) {
        this.kept = kept;
    }

    @Transactional
    public int count() {
        return kept.count();
    }
}
