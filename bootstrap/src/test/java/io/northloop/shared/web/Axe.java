package io.northloop.shared.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks axe-core what is wrong with a page for people who cannot see, point or tell colours apart. */
public final class Axe {

    /** One line per fault: rule, place, how to mend it. Opacity in transition would be measured half-way. */
    private static final String RUN = """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${node.target.join(' ')} · ${node.failureSummary.replace(/\\s+/g, ' ')}`));
            }
            """;

    private static @Nullable String source;

    private Axe() {}

    public static List<String> faults(Page page) {
        page.evaluate(source());
        return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
    }

    private static synchronized String source() {
        String known = source;
        if (known != null) {
            return known;
        }
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (file == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            String read = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            source = read;
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
