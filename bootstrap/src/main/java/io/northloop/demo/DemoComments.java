package io.northloop.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** What the demo company's customers write, in both languages. */
final class DemoComments {

    private final List<Comment> all;

    private DemoComments(List<Comment> all) {
        this.all = all;
    }

    static DemoComments shipped() {
        try (InputStream file = Objects.requireNonNull(DemoComments.class.getResourceAsStream("/demo/comments.csv"));
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return new DemoComments(rows.stream()
                    .map(row -> new Comment(
                            LoyaltyCategory.valueOf(row.getField("category")),
                            Language.of(row.getField("language")).orElseThrow(),
                            row.getField("reason"),
                            row.getField("suggestion")))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Comment any(LoyaltyCategory category, Language language, RandomGenerator random) {
        List<Comment> fitting = all.stream()
                .filter(c -> c.category() == category && c.language() == language)
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    record Comment(LoyaltyCategory category, Language language, String reason, String suggestion) {}
}
