package io.northloop.response.port;

import io.northloop.response.ImportId;
import io.northloop.response.model.ImportFormat;
import io.northloop.response.model.ImportRow;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Files of answers, kept in the database until they have been read, so that any instance can go on with them. */
public interface ImportFiles {

    /**
     * Keeps the file.
     *
     * @throws io.northloop.shared.DomainError REFUSED {@code import-file-empty}, {@code import-file-too-large}
     */
    Kept keep(ImportId id, String fileName, InputStream content);

    /**
     * A file that was kept.
     *
     * @param hash SHA-256, hexadecimal
     * @param charset of text files, as found by looking at all of it
     */
    record Kept(ImportFormat format, long bytes, String hash, String charset) {}

    /** The column headers, in order. */
    List<String> headers(ImportId id, Kept file);

    /**
     * Reads the rows from the first on, without holding them all.
     *
     * @param wanted headers of the columns to read
     * @param each gets every row; returns false to stop
     * @throws io.northloop.shared.DomainError REFUSED when the file as a whole cannot be read: {@code
     *     import-file-unreadable}, {@code import-file-suspicious} for a zip bomb
     */
    void read(ImportId id, Kept file, Set<String> wanted, Predicate<ImportRow> each);

    /** Lets the file go; what was reported about it stays. */
    void drop(ImportId id);
}
