package planted.io.northloop.survey;

import io.northloop.shared.DomainEvents;
import java.util.List;

/** Events that come together under a name that is not in past tense. */
public record RetireSurveys(List<SurveyAnswered> all) implements DomainEvents {}
