/** Tests of when and whom to ask. */
@NullMarked
package io.northloop.programme.model;

import org.jspecify.annotations.NullMarked;
