package planted.io.northloop.marketing.model;

/** In a capability that the table does not know. */
public record UnknownCapability(String value) {}
