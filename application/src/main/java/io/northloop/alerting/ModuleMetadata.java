package io.northloop.alerting;

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
            "followup"
        })
final class ModuleMetadata {

    private ModuleMetadata() {}
}
