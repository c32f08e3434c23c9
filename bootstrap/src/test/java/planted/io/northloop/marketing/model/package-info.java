/** Planted against the rules of the house, to see them fail. */
@NullMarked
package planted.io.northloop.marketing.model;

import org.jspecify.annotations.NullMarked;
