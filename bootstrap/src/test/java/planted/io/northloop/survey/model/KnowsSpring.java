package planted.io.northloop.survey.model;

import org.springframework.stereotype.Component;

/** Domain that carries an annotation of a framework. */
@Component
final class KnowsSpring {}
