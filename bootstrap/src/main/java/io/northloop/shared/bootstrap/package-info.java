/**
 * How the application comes up: its data home, the servers it starts when none is named, and the order in which they go
 * down again.
 */
@NullMarked
package io.northloop.shared.bootstrap;

import org.jspecify.annotations.NullMarked;
