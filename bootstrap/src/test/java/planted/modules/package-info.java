/** A house of two modules in which the lower one uses the upper one, to see the verification fail. */
@NullMarked
package planted.modules;

import org.jspecify.annotations.NullMarked;
