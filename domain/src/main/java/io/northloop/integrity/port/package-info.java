@NullMarked
package io.northloop.integrity.port;

import org.jspecify.annotations.NullMarked;
