/** Table of outgoing messages. */
@NullMarked
package io.northloop.message.persistence;

import org.jspecify.annotations.NullMarked;
