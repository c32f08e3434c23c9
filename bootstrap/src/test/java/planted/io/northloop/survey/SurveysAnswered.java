package planted.io.northloop.survey;

import io.northloop.shared.DomainEvents;
import java.util.List;

/** Events that come together, as they should be: no rule may reject them. */
public record SurveysAnswered(List<SurveyAnswered> all) implements DomainEvents {}
