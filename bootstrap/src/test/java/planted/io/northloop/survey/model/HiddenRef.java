package planted.io.northloop.survey.model;

/** An id outside the published package. */
public record HiddenRef(String value) {}
