package io.northloop.response.persistence;

import io.northloop.response.model.ImportRow;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the rows of a file of one format, one after the other. */
interface RowReader {

    /** The column headers. */
    List<String> headers() throws IOException;

    /**
     * Reads from the first row on.
     *
     * @param wanted headers of the columns to hand over
     * @param each returns false to stop
     */
    void rows(Set<String> wanted, Predicate<ImportRow> each) throws IOException;
}
