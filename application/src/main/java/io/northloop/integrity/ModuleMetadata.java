package io.northloop.integrity;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** What this capability may use: those below it. */
@PackageInfo
@ApplicationModule(allowedDependencies = {"shared", "organisation", "access", "customer", "survey", "response"})
final class ModuleMetadata {

    private ModuleMetadata() {}
}
