package planted.io.northloop.survey.application;

import planted.io.northloop.shared.persistence.Tables;

/** A use case that knows an adapter. */
record KnowsPersistence(Tables tables) {}
