package io.northloop.message;

import java.util.List;
import java.util.stream.Collectors;

/** The plain-text side of a mail. */
final class MailText {

    private MailText() {}

    static String of(List<MailDocument.Part> parts) {
        return parts.stream().map(MailText::of).collect(Collectors.joining("\n")) + "\n";
    }

    private static String of(MailDocument.Part part) {
        return switch (part) {
            case MailDocument.Part.Paragraph(var text) -> text + "\n";
            case MailDocument.Part.Headline(var text) -> text + "\n";
            case MailDocument.Part.Button(var label, var target) -> label + ":\n" + target + "\n";
            case MailDocument.Part.Fact(var name, var value) -> name + ": " + value;
            case MailDocument.Part.Choices(var choices, var low, var high) ->
                choices.getFirst().label() + " = " + low + ", "
                        + choices.getLast().label() + " = " + high + "\n"
                        + choices.stream()
                                .map(choice -> choice.label() + "  " + choice.target())
                                .collect(Collectors.joining("\n"))
                        + "\n";
            case MailDocument.Part.Footnote(var text, var label, var target) ->
                "-- \n" + text + "\n" + label + ": " + target + "\n";
        };
    }
}
