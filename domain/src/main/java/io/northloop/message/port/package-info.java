/** What messages need from outside. */
@NullMarked
package io.northloop.message.port;

import org.jspecify.annotations.NullMarked;
