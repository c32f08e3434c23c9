package io.northloop.shared.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request whose body was read into memory, to be looked at before it is served. */
final class RepeatableBody extends SubstitutedBody {

    /** 1 MiB: single objects are far smaller, and bulk is idempotent line by line. */
    static final int AT_MOST = 1 << 20;

    private final byte[] content;

    private RepeatableBody(HttpServletRequest request, byte[] content) {
        super(request);
        this.content = content;
    }

    /** The request with its body in memory; {@code null} when it is larger than we keep. */
    static @Nullable RepeatableBody of(HttpServletRequest request) throws IOException {
        byte[] content = request.getInputStream().readNBytes(AT_MOST + 1);
        return content.length > AT_MOST ? null : new RepeatableBody(request, content);
    }

    byte[] content() {
        return content;
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(content);
        return new ServletInputStream() {
            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("read without a listener");
            }

            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }
        };
    }
}
