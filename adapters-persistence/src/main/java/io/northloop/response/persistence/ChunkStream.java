package io.northloop.response.persistence;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kept file as a stream; one chunk is in memory at a time. */
final class ChunkStream extends InputStream {

    private static final String CHUNK = "select content from import_chunk where import_id = ? and number = ?";

    private final JdbcClient jdbc;
    private final UUID file;
    private byte[] chunk = new byte[0];
    private int position;
    private int number;
    private long before;

    ChunkStream(JdbcClient jdbc, UUID file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    /** Bytes handed out so far. */
    long offset() {
        return before + position;
    }

    @Override
    public int read() {
        return available() == 0 && !next() ? -1 : chunk[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (available() == 0 && !next()) {
            return -1;
        }
        int count = Math.min(length, available());
        System.arraycopy(chunk, position, into, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return chunk.length - position;
    }

    private boolean next() {
        Optional<byte[]> content =
                jdbc.sql(CHUNK).param(file).param(number).query(byte[].class).optional();
        if (content.isEmpty()) {
            return false;
        }
        before += chunk.length;
        chunk = content.get();
        position = 0;
        number++;
        return true;
    }
}
