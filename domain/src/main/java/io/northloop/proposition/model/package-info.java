/** The profit grid and its settings. */
@NullMarked
package io.northloop.proposition.model;

import org.jspecify.annotations.NullMarked;
