package io.northloop.response.persistence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text is encoded, found by looking at every byte of it as it passes: by its byte order mark, as UTF-8 when all
 * of it is valid UTF-8, else as GB18030, of which GBK and GB2312 are parts.
 */
final class CharsetGuess {

    private static final int LONGEST_SEQUENCE = 4;

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer sink = CharBuffer.allocate(1 << 14);
    private byte[] rest = new byte[0];
    private boolean valid = true;
    private boolean started;
    private boolean utf16;

    void look(byte[] bytes, int length) {
        if (!started) {
            started = true;
            utf16 = length >= 2
                    && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        }
        if (valid && !utf16) {
            ByteBuffer input = ByteBuffer.allocate(rest.length + length);
            input.put(rest).put(bytes, 0, length).flip();
            decode(input, false);
            rest = new byte[Math.min(input.remaining(), LONGEST_SEQUENCE)];
            input.get(rest);
        }
    }

    /** The name of the encoding, once everything was looked at. */
    String name() {
        if (utf16) {
            return "UTF-16";
        }
        if (valid) {
            decode(ByteBuffer.wrap(rest), true);
        }
        return valid ? "UTF-8" : "GB18030";
    }

    private void decode(ByteBuffer input, boolean end) {
        CoderResult result;
        do {
            sink.clear();
            result = utf8.decode(input, sink, end);
        } while (result.isOverflow());
        valid &= !result.isError();
    }
}
