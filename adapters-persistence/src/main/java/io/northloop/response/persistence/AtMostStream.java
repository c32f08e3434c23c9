package io.northloop.response.persistence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when more comes out of a stream than is allowed. */
final class AtMostStream extends FilterInputStream {

    private long left;

    AtMostStream(InputStream stream, long most) {
        super(stream);
        this.left = most;
    }

    /** More came than was allowed. */
    static final class TooMuch extends IOException {
        TooMuch() {
            super("more than the allowed number of bytes");
        }
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        took(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        took(Math.max(read, 0));
        return read;
    }

    private void took(long count) throws TooMuch {
        left -= count;
        if (left < 0) {
            throw new TooMuch();
        }
    }
}
