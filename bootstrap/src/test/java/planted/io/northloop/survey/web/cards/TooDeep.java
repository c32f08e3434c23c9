package planted.io.northloop.survey.web.cards;

/** In a package of five segments. */
record TooDeep(String value) {}
