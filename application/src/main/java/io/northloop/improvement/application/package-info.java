/** Use cases and queries of improvement. */
@NullMarked
package io.northloop.improvement.application;

import org.jspecify.annotations.NullMarked;
