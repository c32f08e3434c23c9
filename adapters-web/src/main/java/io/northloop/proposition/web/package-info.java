/** Pages and REST of the profit grid, of segments and of value propositions. */
@NullMarked
package io.northloop.proposition.web;

import org.jspecify.annotations.NullMarked;
