/** Driven ports that every capability needs. */
@NullMarked
package io.northloop.shared.port;

import org.jspecify.annotations.NullMarked;
