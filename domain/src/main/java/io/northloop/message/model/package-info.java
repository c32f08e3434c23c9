/** The life of an outgoing message. */
@NullMarked
package io.northloop.message.model;

import org.jspecify.annotations.NullMarked;
