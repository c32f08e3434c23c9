/** Tables of the profit grid. */
@NullMarked
package io.northloop.proposition.persistence;

import org.jspecify.annotations.NullMarked;
