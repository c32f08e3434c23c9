package io.northloop.shared.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface that nobody listens on. */
final class FreePorts {

    private FreePorts() {}

    /** The port asked for, or a free one for 0. */
    static int orNext(int wanted) {
        return wanted == 0 ? next() : wanted;
    }

    static int next() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
