@NullMarked
package io.northloop.programme.messaging;

import org.jspecify.annotations.NullMarked;
