/** Answers: what is a valid one, what is written of it, what may be shown of it. */
@NullMarked
package io.northloop.response.model;

import org.jspecify.annotations.NullMarked;
