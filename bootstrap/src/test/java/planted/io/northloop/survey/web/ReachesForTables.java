package planted.io.northloop.survey.web;

import planted.io.northloop.shared.persistence.Tables;

/** A web adapter that knows the persistence adapter. */
record ReachesForTables(Tables tables) {}
