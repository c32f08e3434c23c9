package io.northloop.response.model;

/**
 * How far an import has come.
 *
 * @param line last line dealt with; an interrupted import goes on behind it
 * @param rows rows read, in whatever way they ended
 * @param imported answers written
 * @param duplicates answers that were there before
 * @param rejected rows not taken
 * @param bytes of the file that have been read
 */
public record ImportProgress(long line, long rows, long imported, long duplicates, long rejected, long bytes) {

    public static final ImportProgress START = new ImportProgress(0, 0, 0, 0, 0, 0);

    public ImportProgress plus(long toLine, long read, long written, long known, long refused, long offset) {
        return new ImportProgress(
                Math.max(line, toLine),
                rows + read,
                imported + written,
                duplicates + known,
                rejected + refused,
                Math.max(bytes, offset));
    }
}
