package planted.io.northloop.survey.web;

/** An adapter type that anybody may use. */
public final class OpenToAll {}
