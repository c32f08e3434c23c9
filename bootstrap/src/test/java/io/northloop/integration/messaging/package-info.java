@NullMarked
package io.northloop.integration.messaging;

import org.jspecify.annotations.NullMarked;
