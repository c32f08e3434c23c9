/** What answering needs from outside. */
@NullMarked
package io.northloop.response.port;

import org.jspecify.annotations.NullMarked;
