/** Use cases of programmes and invitations. */
@NullMarked
package io.northloop.programme.application;

import org.jspecify.annotations.NullMarked;
