/** Use cases and queries of the north star. */
@NullMarked
package io.northloop.northstar.application;

import org.jspecify.annotations.NullMarked;
