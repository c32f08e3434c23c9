/** The profit grid and its settings, segments, and value propositions. */
@NullMarked
package io.northloop.proposition.model;

import org.jspecify.annotations.NullMarked;
