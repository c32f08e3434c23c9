/** What the organisation needs from the outside. */
@NullMarked
package io.northloop.organisation.port;

import org.jspecify.annotations.NullMarked;
