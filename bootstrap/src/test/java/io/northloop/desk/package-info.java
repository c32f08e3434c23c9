/** The home page in a browser. */
@NullMarked
package io.northloop.desk;

import org.jspecify.annotations.NullMarked;
