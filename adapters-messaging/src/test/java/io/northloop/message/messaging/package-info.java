@NullMarked
package io.northloop.message.messaging;

import org.jspecify.annotations.NullMarked;
