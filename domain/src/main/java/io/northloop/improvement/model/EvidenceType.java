package io.northloop.improvement.model;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.Set;

/** Kinds of files that may be attached to a task; told by what is in them, never by their name. */
public enum EvidenceType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    HEIC("image/heic"),
    PDF("application/pdf");

    /** A photo of a phone, or a scan of a few pages. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** How many bytes from the start {@link #of} looks at. */
    public static final int SIGNATURE = 12;

    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private final String mediaType;

    EvidenceType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The type of a file with this content; empty when it is none of these. */
    public static Optional<EvidenceType> of(byte[] content) {
        if (starts(content, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (starts(content, 0, 'R', 'I', 'F', 'F') && starts(content, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        if (starts(content, 4, 'f', 't', 'y', 'p')
                && content.length >= SIGNATURE
                && HEIF_BRANDS.contains(new String(content, 8, 4, US_ASCII))) {
            return Optional.of(HEIC);
        }
        return starts(content, 0, '%', 'P', 'D', 'F', '-') ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean starts(byte[] content, int offset, int... signature) {
        if (content.length < offset + signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[offset + i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
