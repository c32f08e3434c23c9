/** What the profit grid needs from outside. */
@NullMarked
package io.northloop.proposition.port;

import org.jspecify.annotations.NullMarked;
