/** Published language of answers. */
@NullMarked
package io.northloop.response;

import org.jspecify.annotations.NullMarked;
