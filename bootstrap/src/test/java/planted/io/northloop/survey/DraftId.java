package planted.io.northloop.survey;

/** An id that is no record. */
public final class DraftId {}
