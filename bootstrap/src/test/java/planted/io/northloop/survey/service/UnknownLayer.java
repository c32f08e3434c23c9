package planted.io.northloop.survey.service;

/** In a layer that the house does not have. */
public record UnknownLayer(String value) {}
