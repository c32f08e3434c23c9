/** The application's root: only its main class, so that tests of one capability load nothing else from here. */
@NullMarked
package io.northloop;

import org.jspecify.annotations.NullMarked;
