/** Programmes, when to ask, whom to spare. */
@NullMarked
package io.northloop.programme.model;

import org.jspecify.annotations.NullMarked;
