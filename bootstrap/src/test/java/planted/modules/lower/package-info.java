/** May use nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package planted.modules.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
