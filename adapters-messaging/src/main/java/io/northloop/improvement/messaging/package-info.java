/** Mail and calendar entries about tasks. */
@NullMarked
package io.northloop.improvement.messaging;

import org.jspecify.annotations.NullMarked;
