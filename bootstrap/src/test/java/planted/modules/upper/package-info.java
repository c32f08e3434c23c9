/** May use the lower module. */
@NullMarked
@ApplicationModule(allowedDependencies = "lower")
package planted.modules.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
