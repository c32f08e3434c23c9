/** What measurement needs from outside. */
@NullMarked
package io.northloop.measurement.port;

import org.jspecify.annotations.NullMarked;
