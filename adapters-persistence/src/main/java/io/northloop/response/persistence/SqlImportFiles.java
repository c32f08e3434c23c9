package io.northloop.response.persistence;

import io.northloop.response.ImportId;
import io.northloop.response.model.ImportFormat;
import io.northloop.response.model.ImportRow;
import io.northloop.response.port.ImportFiles;
import io.northloop.shared.DomainError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps files in chunks of 1 MiB, so that neither taking one in nor reading it holds more than that. */
@Repository
class SqlImportFiles implements ImportFiles {

    private static final int CHUNK = 1 << 20;
    private static final long LARGEST = 2L << 30;
    private static final int START = 16;

    private final JdbcClient jdbc;

    SqlImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kept keep(ImportId id, String fileName, InputStream content) {
        MessageDigest digest = sha256();
        CharsetGuess charset = new CharsetGuess();
        byte[] start = new byte[0];
        long bytes = 0;
        try {
            byte[] chunk = content.readNBytes(CHUNK);
            for (int number = 0; chunk.length > 0; number++) {
                bytes += chunk.length;
                if (bytes > LARGEST) {
                    throw DomainError.refused("import-file-too-large", LARGEST >> 20);
                }
                start = number == 0 ? Arrays.copyOf(chunk, Math.min(START, chunk.length)) : start;
                digest.update(chunk);
                charset.look(chunk, chunk.length);
                jdbc.sql("insert into import_chunk (import_id, number, content) values (?, ?, ?)")
                        .param(id.value())
                        .param(number)
                        .param(chunk)
                        .update();
                chunk = content.readNBytes(CHUNK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file did not arrive whole", e);
        }
        if (bytes == 0) {
            throw DomainError.refused("import-file-empty");
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        return new Kept(ImportFormat.of(fileName, start), bytes, hash, charset.name());
    }

    @Override
    public List<String> headers(ImportId id, Kept file) {
        return reading(id, file, RowReader::headers);
    }

    @Override
    public void read(ImportId id, Kept file, Set<String> wanted, Predicate<ImportRow> each) {
        reading(id, file, reader -> {
            reader.rows(wanted, each);
            return true;
        });
    }

    @Override
    public void drop(ImportId id) {
        jdbc.sql("delete from import_chunk where import_id = ?")
                .param(id.value())
                .update();
    }

    /** What is done with a reader. */
    private interface Use<T> {
        T with(RowReader reader) throws IOException;
    }

    private <T> T reading(ImportId id, Kept file, Use<T> use) {
        try (ChunkStream chunks = new ChunkStream(jdbc, id.value())) {
            return switch (file.format()) {
                case CSV -> use.with(new CsvRows(reader(chunks, file), chunks::offset));
                case NDJSON -> use.with(new NdjsonRows(reader(chunks, file), chunks::offset));
                case XLSX -> withCopy(chunks, copy -> use.with(new XlsxRows(copy, file.bytes())));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the kept file could not be read", e);
        }
    }

    private static InputStreamReader reader(ChunkStream chunks, Kept file) {
        return new InputStreamReader(chunks, Charset.forName(file.charset()));
    }

    /** Workbooks are read from both ends: that takes a real file for the time of the reading. */
    private static <T> T withCopy(InputStream content, CopyUse<T> use) throws IOException {
        Path copy = Files.createTempFile("northloop-import-", ".xlsx");
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return use.with(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private interface CopyUse<T> {
        T with(Path copy) throws IOException;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
