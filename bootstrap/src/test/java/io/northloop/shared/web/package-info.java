/** A real browser for tests, and what every page has to hold. */
@NullMarked
package io.northloop.shared.web;

import org.jspecify.annotations.NullMarked;
