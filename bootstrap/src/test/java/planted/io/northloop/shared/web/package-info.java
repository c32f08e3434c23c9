/** Planted against the rules of the house, to see them fail. */
@NullMarked
package planted.io.northloop.shared.web;

import org.jspecify.annotations.NullMarked;
