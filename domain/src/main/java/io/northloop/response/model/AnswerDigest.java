package io.northloop.response.model;

import io.northloop.shared.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 of what an answer says: the same answer sent again has the same digest, whatever the order or spacing of its
 * JSON.
 *
 * @param hex 64 hexadecimal digits
 */
public record AnswerDigest(String hex) {

    /** Of an answer by a link. */
    public static AnswerDigest of(Answers answers, Language language, Consent consent) {
        return of(answers, language, consent, List.of());
    }

    /** Of an answer with facts besides: unit, moment, customer … in a fixed order. */
    public static AnswerDigest of(Answers answers, Language language, Consent consent, List<String> facts) {
        Parts parts = new Parts();
        answers.byQuestion().forEach((question, value) -> parts.add(question).add(value));
        parts.add(language.tag()).add(Boolean.toString(consent.callback()));
        consent.channel().ifPresent(channel -> parts.add(channel.name()));
        consent.contact().ifPresent(parts::add);
        facts.forEach(parts::add);
        return new AnswerDigest(HexFormat.of().formatHex(parts.digest.digest()));
    }

    public static AnswerDigest ofBytes(byte[] bytes) {
        return new AnswerDigest(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Each part is preceded by its length, so that no two different answers run together. */
    private static final class Parts {

        private final MessageDigest digest;

        private Parts() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        private void add(AnswerValue value) {
            switch (value) {
                case AnswerValue.Points points -> add("p" + points.value());
                case AnswerValue.Words words -> add("w" + words.value());
                case AnswerValue.Chosen chosen -> {
                    add("c" + chosen.codes().size());
                    chosen.codes().stream().sorted().forEach(this::add);
                    add("o" + chosen.other().orElse(""));
                }
            }
        }

        private Parts add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
            return this;
        }
    }
}
