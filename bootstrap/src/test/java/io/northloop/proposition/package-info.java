/** Whom to serve, on the running application. */
@NullMarked
package io.northloop.proposition;

import org.jspecify.annotations.NullMarked;
