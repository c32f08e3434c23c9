/** Measurement on a real PostgreSQL. */
@NullMarked
package io.northloop.measurement;

import org.jspecify.annotations.NullMarked;
