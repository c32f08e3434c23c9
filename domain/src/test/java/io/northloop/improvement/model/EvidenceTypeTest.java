package io.northloop.improvement.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class EvidenceTypeTest {

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF", EvidenceType.JPEG),
                Arguments.of("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", EvidenceType.PNG),
                Arguments.of("RIFF\0\0\0\0WEBPVP8 ", EvidenceType.WEBP),
                Arguments.of("\0\0\0\u0018ftypheic\0\0\0\0", EvidenceType.HEIC),
                Arguments.of("\0\0\0\u001cftypmif1", EvidenceType.HEIC),
                Arguments.of("%PDF-1.7\n", EvidenceType.PDF),
                Arguments.of("RIFF\0\0\0\0WAVEfmt ", null),
                Arguments.of("\0\0\0\u0018ftypmp42", null),
                Arguments.of("\0\0\0\u0018ftyp", null),
                Arguments.of("GIF89a", null),
                Arguments.of("<svg xmlns='http://www.w3.org/2000/svg'>", null),
                Arguments.of("<html><script>alert(1)</script>", null),
                Arguments.of("MZ\u0090", null),
                Arguments.of(" %PDF-1.7", null),
                Arguments.of("\u00ff\u00d8", null),
                Arguments.of("", null));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_what_its_content_says(String content, @Nullable EvidenceType type) {
        assertThat(EvidenceType.of(content.getBytes(ISO_8859_1)).orElse(null)).isEqualTo(type);
    }
}
