package io.northloop.northstar;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** What this capability may use: those below it. */
@PackageInfo
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "access",
            "customer",
            "survey",
            "programme",
            "response",
            "measurement",
            "followup"
        })
final class ModuleMetadata {

    private ModuleMetadata() {}
}
