package planted.io.northloop.programme.model;

import planted.io.northloop.survey.application.CountSurveys;

/** Domain that knows a use case. */
record KnowsUseCases(CountSurveys useCase) {}
