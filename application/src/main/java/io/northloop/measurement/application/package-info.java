/** Queries and work of measurement. */
@NullMarked
package io.northloop.measurement.application;

import org.jspecify.annotations.NullMarked;
