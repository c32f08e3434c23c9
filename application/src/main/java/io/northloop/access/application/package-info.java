/** Use cases and queries of access. */
@NullMarked
package io.northloop.access.application;

import org.jspecify.annotations.NullMarked;
