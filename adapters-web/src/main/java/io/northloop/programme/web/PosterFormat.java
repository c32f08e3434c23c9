package io.northloop.programme.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What a poster is downloaded as. */
enum PosterFormat {
    PDF(MediaType.APPLICATION_PDF_VALUE) {
        @Override
        byte[] draw(PosterSheet sheet, PosterFont font, Poster poster) throws IOException {
            return PosterPdf.draw(sheet, font, poster);
        }
    },
    PNG(MediaType.IMAGE_PNG_VALUE) {
        @Override
        byte[] draw(PosterSheet sheet, PosterFont font, Poster poster) throws IOException {
            return PosterPng.draw(sheet, font);
        }
    },
    SVG("image/svg+xml") {
        @Override
        byte[] draw(PosterSheet sheet, PosterFont font, Poster poster) throws IOException {
            return PosterSvg.draw(sheet, font, poster);
        }
    };

    private final String mediaType;

    PosterFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** How its files end, without the dot. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PosterFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    /** The whole file. */
    byte[] file(Poster poster) throws IOException {
        try (PosterFont font = PosterFont.open()) {
            return draw(PosterSheet.of(poster, font), font, poster);
        }
    }

    abstract byte[] draw(PosterSheet sheet, PosterFont font, Poster poster) throws IOException;
}
