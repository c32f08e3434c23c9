package io.northloop.shared.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the embedded PostgreSQL is set: within reach of this machine only, and losing nothing when it is killed. */
final class PostgresOptions {

    private static final Map<String, String> DURABLE = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "100",
            "shared_buffers", "256MB",
            "work_mem", "16MB",
            "max_wal_size", "2GB",
            "timezone", "UTC");

    private PostgresOptions() {}

    /**
     * Options of the server's command line.
     *
     * @param settings that go before the usual ones
     */
    static String of(int port, Map<String, String> settings) {
        List<String> options = new ArrayList<>(List.of("-p", Integer.toString(port)));
        DURABLE.forEach((name, value) -> add(options, name, value));
        settings.forEach((name, value) -> add(options, name, value));
        return String.join(" ", options);
    }

    private static void add(List<String> options, String name, String value) {
        options.add("-c");
        options.add(name + "='" + value + "'");
    }
}
