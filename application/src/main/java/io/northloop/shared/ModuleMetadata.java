package io.northloop.shared;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** Open to everybody, and below everybody. */
@PackageInfo
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
final class ModuleMetadata {

    private ModuleMetadata() {}
}
