/** What integration needs from outside: the outbox and the bus. */
@NullMarked
package io.northloop.integration.port;

import org.jspecify.annotations.NullMarked;
