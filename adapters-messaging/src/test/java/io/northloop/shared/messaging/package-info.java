@NullMarked
package io.northloop.shared.messaging;

import org.jspecify.annotations.NullMarked;
