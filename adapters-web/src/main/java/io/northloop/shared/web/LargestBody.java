package io.northloop.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How much a handler that takes a file reads at most, in mebibytes; what is longer is refused (413) and kept nowhere.
 * Handlers without it take imports, which end where the server's own limit is.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargestBody {

    /** Mebibytes of the whole body, all parts together. */
    int value();
}
