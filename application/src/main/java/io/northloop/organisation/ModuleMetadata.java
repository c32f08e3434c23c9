package io.northloop.organisation;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** What this capability may use: those below it. */
@PackageInfo
@ApplicationModule(allowedDependencies = {"shared"})
final class ModuleMetadata {

    private ModuleMetadata() {}
}
