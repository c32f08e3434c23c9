/** Published language of measurement. */
@NullMarked
package io.northloop.measurement;

import org.jspecify.annotations.NullMarked;
