@NullMarked
package io.northloop.message;

import org.jspecify.annotations.NullMarked;
