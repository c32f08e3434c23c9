/** What access needs from the outside. */
@NullMarked
package io.northloop.access.port;

import org.jspecify.annotations.NullMarked;
