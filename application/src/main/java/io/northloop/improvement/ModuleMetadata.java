package io.northloop.improvement;

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
            "message",
            "survey",
            "programme",
            "response",
            "measurement",
            "followup",
            "proposition"
        })
final class ModuleMetadata {

    private ModuleMetadata() {}
}
