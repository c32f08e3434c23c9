/** Planted against the rules of the house, to see them fail. */
@NullMarked
package planted.io.northloop.response.model;

import org.jspecify.annotations.NullMarked;
