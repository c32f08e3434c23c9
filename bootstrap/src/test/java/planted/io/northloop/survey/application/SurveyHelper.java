package planted.io.northloop.survey.application;

/** A name that does not say what for. */
final class SurveyHelper {}
