/** The rules of the house, checked on every build, each with planted violations that it must reject. */
@NullMarked
package io.northloop.architecture;

import org.jspecify.annotations.NullMarked;
