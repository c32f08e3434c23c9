package planted.io.northloop.shared.persistence;

/** Shared adapters serve other adapters and may be public. */
public record Tables(String schema) {}
