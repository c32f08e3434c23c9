/** What grid, segments and propositions need from outside. */
@NullMarked
package io.northloop.proposition.port;

import org.jspecify.annotations.NullMarked;
