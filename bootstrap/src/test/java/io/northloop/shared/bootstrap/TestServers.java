package io.northloop.shared.bootstrap;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Servers of the tests, started once per JVM. Containers where a Docker engine answers; elsewhere the application's own
 * embedded servers, over a home that is new for each JVM.
 */
final class TestServers implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final Path HOME = TestHome.of("test-home");
    private static @Nullable Map<String, Object> properties;
    private static @Nullable GreenMail mail;
    private static @Nullable TestGateway gateway;

    /** Before the embedded servers look whether any are named. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test servers", properties()));
    }

    private static synchronized Map<String, Object> properties() {
        Map<String, Object> known = properties;
        if (known != null) {
            return known;
        }
        Map<String, Object> found = new HashMap<>();
        found.put("northloop.home", HOME.toString());
        found.put("spring.mail.host", "127.0.0.1");
        found.put("spring.mail.port", mail().getSmtp().getPort());
        found.put("northloop.sms.url", gateway().url());
        found.put("northloop.sms.id-pointer", "/id");
        if (DockerEngine.answers()) {
            found.putAll(ContainerServers.start());
        } else {
            clear(HOME);
        }
        properties = found;
        return found;
    }

    static synchronized GreenMail mail() {
        GreenMail running = mail;
        if (running == null) {
            running = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            running.start();
            SpringApplication.getShutdownHandlers().add(running::stop);
            mail = running;
        }
        return running;
    }

    static synchronized TestGateway gateway() {
        TestGateway running = gateway;
        if (running == null) {
            running = new TestGateway();
            SpringApplication.getShutdownHandlers().add(running::stop);
            gateway = running;
        }
        return running;
    }

    /** Keeps the unpacked binaries; everything else begins anew. */
    static void clear(Path home) {
        try {
            stopLeftover(home);
            FileSystemUtils.deleteRecursively(home.resolve("kafka"));
            FileSystemUtils.deleteRecursively(home.resolve("secrets"));
            FileSystemUtils.deleteRecursively(home.resolve("postgresql").resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stopLeftover(Path home) throws IOException {
        Path pid = home.resolve("postgresql").resolve("data").resolve("postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    .filter(process -> process.info().command().orElse("").startsWith(home.toString()))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
