/** Use cases of the profit grid. */
@NullMarked
package io.northloop.proposition.application;

import org.jspecify.annotations.NullMarked;
