/** Tables of grid settings, segments and value propositions. */
@NullMarked
package io.northloop.proposition.persistence;

import org.jspecify.annotations.NullMarked;
