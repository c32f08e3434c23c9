package planted.io.northloop.survey.application;

import java.sql.Connection;

/** A use case that speaks to the database itself. */
record SpeaksSql(Connection connection) {}
