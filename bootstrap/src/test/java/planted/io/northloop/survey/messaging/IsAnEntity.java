package planted.io.northloop.survey.messaging;

import jakarta.persistence.Entity;

/** An entity outside persistence. */
@Entity
class IsAnEntity {}
