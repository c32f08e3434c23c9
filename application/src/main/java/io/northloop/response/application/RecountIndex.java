package io.northloop.response.application;

import io.northloop.organisation.UnitRef;
import io.northloop.response.IndexRecount;
import io.northloop.response.ResponseId;
import io.northloop.response.model.CsiAnswer;
import io.northloop.response.port.IndexRows;
import io.northloop.survey.SurveyDirectory;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scores the answers again, as they were scored when they came in. */
@Component
class RecountIndex implements IndexRecount {

    private static final int AT_ONCE = 1000;

    private final IndexRows rows;
    private final SurveyDirectory surveys;

    RecountIndex(IndexRows rows, SurveyDirectory surveys) {
        this.rows = rows;
        this.surveys = surveys;
    }

    @Override
    @Transactional
    public long recount(Optional<UnitRef> unit, ZoneId zone, boolean rebuild) {
        long differing = 0;
        Optional<ResponseId> last = Optional.empty();
        List<IndexRows.Indexed> part = rows.after(last, unit, AT_ONCE);
        while (!part.isEmpty()) {
            for (IndexRows.Indexed answer : part) {
                Optional<CsiAnswer> adds =
                        surveys.csiModel(answer.survey()).flatMap(model -> CsiAnswer.of(model, answer.answers()));
                if (!isSame(adds, answer.kept())) {
                    differing++;
                    if (rebuild) {
                        adds.ifPresentOrElse(it -> rows.keep(answer.id(), it, zone), () -> rows.forget(answer.id()));
                    }
                }
            }
            last = Optional.of(part.getLast().id());
            part = rows.after(last, unit, AT_ONCE);
        }
        return differing;
    }

    private static boolean isSame(Optional<CsiAnswer> one, Optional<CsiAnswer> other) {
        return one.map(CsiAnswer::plain).equals(other.map(CsiAnswer::plain));
    }
}
