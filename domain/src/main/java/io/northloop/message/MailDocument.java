package io.northloop.message;

import io.northloop.shared.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A mail in plain words: written once, rendered as plain text and as simple HTML that reads on a phone, in the dark and
 * without pictures.
 */
public final class MailDocument {

    private final Language language;
    private final String sender;
    private final List<Part> parts = new ArrayList<>();

    private MailDocument(Language language, String sender) {
        this.language = language;
        this.sender = sender;
    }

    /** @param sender the company's name, at the top of the HTML */
    public static MailDocument from(String sender, Language language) {
        return new MailDocument(language, sender);
    }

    public MailDocument paragraph(String text) {
        parts.add(new Part.Paragraph(text));
        return this;
    }

    /** A sentence that carries more weight than the others. */
    public MailDocument headline(String text) {
        parts.add(new Part.Headline(text));
        return this;
    }

    /** The one thing to do. */
    public MailDocument button(String label, URI target) {
        parts.add(new Part.Button(label, target));
        return this;
    }

    /** Facts, one below the other. */
    public MailDocument fact(String name, String value) {
        parts.add(new Part.Fact(name, value));
        return this;
    }

    /**
     * A row of choices, each a link of its own.
     *
     * @param low what the first choice means
     * @param high what the last one means
     */
    public MailDocument choices(List<Choice> choices, String low, String high) {
        parts.add(new Part.Choices(List.copyOf(choices), low, high));
        return this;
    }

    /** Small print with a link. */
    public MailDocument footnote(String text, String label, URI target) {
        parts.add(new Part.Footnote(text, label, target));
        return this;
    }

    public String text() {
        return MailText.of(parts);
    }

    public String html() {
        return MailHtml.of(sender, language, parts);
    }

    /** One of the choices. */
    public record Choice(String label, URI target) {}

    sealed interface Part {

        record Paragraph(String text) implements Part {}

        record Headline(String text) implements Part {}

        record Button(String label, URI target) implements Part {}

        record Fact(String name, String value) implements Part {}

        record Choices(List<Choice> choices, String low, String high) implements Part {}

        record Footnote(String text, String label, URI target) implements Part {}
    }
}
