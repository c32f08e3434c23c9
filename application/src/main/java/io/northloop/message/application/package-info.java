/** Use cases of outgoing messages. */
@NullMarked
package io.northloop.message.application;

import org.jspecify.annotations.NullMarked;
