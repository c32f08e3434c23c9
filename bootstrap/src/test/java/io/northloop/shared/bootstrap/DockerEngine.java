package io.northloop.shared.bootstrap;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Asks the Docker socket whether somebody listens; Testcontainers itself takes seconds to say no. */
final class DockerEngine {

    private DockerEngine() {}

    static boolean answers() {
        String host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        if (!host.startsWith("unix://")) {
            return true;
        }
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return socket.connect(UnixDomainSocketAddress.of(Path.of(host.substring("unix://".length()))));
        } catch (IOException e) {
            return false;
        }
    }
}
