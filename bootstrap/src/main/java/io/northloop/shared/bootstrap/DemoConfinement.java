package io.northloop.shared.bootstrap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/** The demo's passwords are known to everybody, so it listens to this machine only. */
final class DemoConfinement {

    private DemoConfinement() {}

    /** @throws StartRefused when the demo was asked to listen elsewhere than on the loopback interface */
    static void check(Environment environment) {
        if (!environment.getProperty("northloop.demo", Boolean.class, false)) {
            return;
        }
        String address = environment.getProperty("server.address", "").strip();
        if (!isLoopback(address)) {
            throw new StartRefused(
                    "The demo, whose passwords everybody knows, was asked to listen on %s."
                            .formatted(address.isEmpty() ? "every address" : address),
                    "Leave server.address (SERVER_ADDRESS) at 127.0.0.1, or start a real home without --demo.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
