/** Published language of measurement: figures with their uncertainty, and how to ask for them. */
@NullMarked
package io.northloop.measurement;

import org.jspecify.annotations.NullMarked;
