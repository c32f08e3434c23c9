package io.northloop.shared.web;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.northloop.shared.DomainError;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** The text of an uploaded table, however spreadsheets save it. */
public final class UploadedText {

    /** What Chinese spreadsheets write; GBK and GB2312 are parts of it. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};

    private UploadedText() {}

    /**
     * In UTF-8, UTF-16 with its mark, or else GB18030; without the mark at its start.
     *
     * @throws DomainError REFUSED {@code file-is-workbook}; {@code file-not-text} when it is none of these
     */
    public static String of(byte[] bytes) {
        if (startsWith(bytes, ZIP) || startsWith(bytes, OLD_WORKBOOK)) {
            throw DomainError.refused("file-is-workbook");
        }
        Optional<String> text = startsWith(bytes, LITTLE_ENDIAN) || startsWith(bytes, BIG_ENDIAN)
                ? decoded(bytes, UTF_16)
                : decoded(bytes, UTF_8).or(() -> decoded(bytes, GB18030));
        return text.filter(it -> it.indexOf('\0') < 0)
                .map(it -> it.startsWith("\uFEFF") ? it.substring(1) : it)
                .orElseThrow(() -> DomainError.refused("file-not-text"));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException notThis) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
