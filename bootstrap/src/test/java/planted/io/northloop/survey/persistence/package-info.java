/** Planted against the rules of the house, to see them fail. */
@NullMarked
package planted.io.northloop.survey.persistence;

import org.jspecify.annotations.NullMarked;
