@NullMarked
package io.northloop.shared;

import org.jspecify.annotations.NullMarked;
