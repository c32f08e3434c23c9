/** Published language of whom to serve, and with what promise. */
@NullMarked
package io.northloop.proposition;

import org.jspecify.annotations.NullMarked;
