/** Answering and import in the running application. */
@NullMarked
package io.northloop.response;

import org.jspecify.annotations.NullMarked;
