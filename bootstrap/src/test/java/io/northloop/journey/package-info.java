@NullMarked
package io.northloop.journey;

import org.jspecify.annotations.NullMarked;
