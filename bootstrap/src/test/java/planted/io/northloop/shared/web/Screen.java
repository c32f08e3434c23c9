package planted.io.northloop.shared.web;

/** Shared adapters serve other adapters and may be public. */
public record Screen(String title) {}
