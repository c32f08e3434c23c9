/** Use cases about time, which belong to every capability. */
@NullMarked
package io.northloop.shared.application;

import org.jspecify.annotations.NullMarked;
