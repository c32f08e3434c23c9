/** What goes by the clock: the clock itself, and who runs due work on this instance. */
@NullMarked
package io.northloop.shared.messaging;

import org.jspecify.annotations.NullMarked;
