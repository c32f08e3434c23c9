/** Use cases of the profit grid, of segments and of value propositions. */
@NullMarked
package io.northloop.proposition.application;

import org.jspecify.annotations.NullMarked;
