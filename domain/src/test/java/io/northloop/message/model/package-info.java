/** Tests of the life of a message. */
@NullMarked
package io.northloop.message.model;

import org.jspecify.annotations.NullMarked;
