package planted.io.northloop.customer;

/** In a package without {@code @NullMarked}. */
public record Unmarked(String value) {}
