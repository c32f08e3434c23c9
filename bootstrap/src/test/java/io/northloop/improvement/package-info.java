@NullMarked
package io.northloop.improvement;

import org.jspecify.annotations.NullMarked;
