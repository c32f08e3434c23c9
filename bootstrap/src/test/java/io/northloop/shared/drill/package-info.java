/**
 * Long checks and benchmarks: they start the built application as a process of its own and work it from outside. Run
 * them by {@code ./northloop check --long} and {@code ./northloop bench}; ordinary test runs leave them alone.
 */
@NullMarked
package io.northloop.shared.drill;

import org.jspecify.annotations.NullMarked;
