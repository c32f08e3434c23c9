package io.northloop.shared.web;

import io.northloop.shared.port.PublicAddress;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** {@code northloop.public-url} where it is set; otherwise this machine, on the port that the server took. */
@Component
final class ConfiguredPublicAddress implements PublicAddress {

    private final Environment environment;

    ConfiguredPublicAddress(Environment environment) {
        this.environment = environment;
    }

    @Override
    public URI of(String path) {
        String base = environment.getProperty("northloop.public-url", "");
        return URI.create((base.isBlank() ? "http://127.0.0.1:" + port() : withoutSlash(base)) + path);
    }

    private String port() {
        // The port is known only once the server listens, so it is asked for anew each time.
        String taken = environment.getProperty("local.server.port");
        return taken == null ? environment.getProperty("server.port", "8080") : taken;
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
