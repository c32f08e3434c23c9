package io.northloop.improvement.web;

import io.northloop.improvement.model.EvidenceFile;
import io.northloop.improvement.model.EvidenceType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Reads files that were sent, and sends them back. */
final class SentFiles {

    /**
     * Mebibytes: beyond the largest file, so that whoever sends a photo somewhat too large reads a sentence on the
     * page.
     */
    static final int LARGEST_BODY = 64;

    private SentFiles() {}

    /** The content; of a file that is too large no more than shows that it is. */
    static byte[] content(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(EvidenceType.MOST_BYTES + 1);
        }
    }

    /** A file comes as what its content says it is, and is saved, never shown as a page of ours. */
    static ResponseEntity<byte[]> answer(EvidenceFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }
}
