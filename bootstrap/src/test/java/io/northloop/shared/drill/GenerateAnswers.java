package io.northloop.shared.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ./northloop generate}: fills an empty home with so many answers, and folds them into the roll-up. */
class GenerateAnswers {

    @Test
    void fills_the_home() throws Exception {
        Path home = Path.of(System.getProperty("northloop.generate.home")).toAbsolutePath();
        long answers = Long.parseLong(System.getProperty("northloop.generate.answers"));
        try (ApplicationProcess application = ApplicationProcess.start(home, List.of())) {
            fill(application, answers);
        }
    }

    /** Prints how long each part took. */
    static void fill(ApplicationProcess application, long answers) throws Exception {
        long start = System.nanoTime();
        new SeededAnswers(application.database()).fill(answers);
        System.out.printf("%,d answers copied in %d s%n", answers, since(start));
        start = System.nanoTime();
        System.out.print(DrillClient.command(application, "/command/figures", "rebuild=true"));
        System.out.printf("roll-up rebuilt in %d s%n", since(start));
        application.database().jdbc().sql("analyze").update();
        application.database().checkpoint();
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
