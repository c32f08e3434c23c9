/** Published language of the desk: nobody stands above it. */
@NullMarked
package io.northloop.desk;

import org.jspecify.annotations.NullMarked;
