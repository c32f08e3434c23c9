/** What programmes need from outside. */
@NullMarked
package io.northloop.programme.port;

import org.jspecify.annotations.NullMarked;
