package io.northloop.shared.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A request of unknown length whose body is refused (413) as soon as it turns out to be too long. */
final class BoundedBody extends SubstitutedBody {

    private final long atMost;

    BoundedBody(HttpServletRequest request, long atMost) {
        super(request);
        this.atMost = atMost;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream(), atMost);
    }

    private static final class Bounded extends ServletInputStream {

        private final ServletInputStream body;
        private final long atMost;
        private long taken;

        Bounded(ServletInputStream body, long atMost) {
            this.body = body;
            this.atMost = atMost;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int some = body.read(target, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) {
            taken += bytes;
            if (taken > atMost) {
                throw new MaxUploadSizeExceededException(atMost);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
