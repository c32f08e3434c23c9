/** Pages and REST of the profit grid. */
@NullMarked
package io.northloop.proposition.web;

import org.jspecify.annotations.NullMarked;
