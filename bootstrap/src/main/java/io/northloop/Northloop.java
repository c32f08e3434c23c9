package io.northloop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application. Settings are in {@code application.yaml}; servers that nobody named are started by itself. */
@SpringBootApplication
@Modulithic(systemName = "Northloop", sharedModules = "shared")
public class Northloop {

    static void main(String[] args) {
        try {
            SpringApplication.run(Northloop.class, args);
        } catch (RuntimeException _) {
            // Spring has said why. Servers that are up already have threads that would keep process and data directory.
            System.exit(1);
        }
    }
}
