package io.northloop.shared.web;

import io.northloop.shared.port.PublicAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** {@code northloop.public-url} where it is set; otherwise this machine, on the port that the server took. */
@Component
final class ConfiguredPublicAddress implements PublicAddress {

    private final Environment environment;
    private volatile @Nullable String base;

    ConfiguredPublicAddress(Environment environment) {
        this.environment = environment;
    }

    @Override
    public URI of(String path) {
        return URI.create(base() + path);
    }

    private String base() {
        String known = base;
        if (known != null) {
            return known;
        }
        String configured = environment.getProperty("northloop.public-url", "");
        String port = environment.getProperty("local.server.port");
        if (!configured.isBlank()) {
            known = withoutSlash(configured);
        } else if (port != null) {
            known = "http://127.0.0.1:" + port;
        } else {
            // The port is known for certain only once the server listens.
            return "http://127.0.0.1:" + environment.getProperty("server.port", "8080");
        }
        base = known;
        return known;
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
