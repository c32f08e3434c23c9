package io.northloop.shared.bootstrap;

/** A start that must not go on, with a sentence for the person at the terminal and what to do about it. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    StartRefused(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
