package io.northloop.message;

import io.northloop.shared.Language;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The HTML side of a mail. Styles stand at the elements because mail programs drop style sheets; the dark colours are
 * in one, for those that keep it.
 */
final class MailHtml {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="@language@">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>@sender@</title>
            <style>
            @media (prefers-color-scheme: dark) {
              .page { background: #151f2c !important; }
              .card { background: #1f2b3a !important; color: #e6ebf1 !important; }
              .quiet, .quiet a { color: #a9b6c6 !important; }
              .choice { background: #2b3a4d !important; color: #ffffff !important; border-color: #5b6f88 !important; }
            }
            </style>
            </head>
            <body class="page" style="margin:0;padding:0;background:#f4f6fa;">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
            <td align="center" style="padding:16px 8px;">
            <table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" \
            style="max-width:600px;background:#ffffff;color:#182433;border-radius:8px;text-align:left;">
            <tr><td style="padding:24px;font-family:-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei',\
            'Noto Sans CJK SC',sans-serif;font-size:16px;line-height:1.5;">
            <p class="quiet" style="margin:0 0 16px;color:#5a6675;font-size:14px;">@sender@</p>
            @body@
            </td></tr></table>
            </td></tr></table>
            </body>
            </html>
            """;

    private static final String BUTTON = "display:inline-block;padding:12px 20px;background:#0054a6;color:#ffffff;"
            + "text-decoration:none;border-radius:6px;";

    private static final String CHOICE = "display:inline-block;min-width:42px;height:44px;line-height:44px;"
            + "margin:0 4px 6px 0;text-align:center;text-decoration:none;background:#ffffff;color:#182433;"
            + "border:1px solid #8493a5;border-radius:6px;font-size:17px;";

    private MailHtml() {}

    static String of(String sender, Language language, List<MailDocument.Part> parts) {
        String body = parts.stream().map(MailHtml::of).collect(Collectors.joining("\n"));
        return PAGE.replace("@language@", language.tag())
                .replace("@sender@", escape(sender))
                .replace("@body@", body);
    }

    private static String of(MailDocument.Part part) {
        return switch (part) {
            case MailDocument.Part.Paragraph(var text) -> "<p style=\"margin:0 0 16px;\">" + escape(text) + "</p>";
            case MailDocument.Part.Headline(var text) ->
                "<h1 style=\"margin:0 0 16px;font-size:20px;line-height:1.35;\">" + escape(text) + "</h1>";
            case MailDocument.Part.Button(var label, var target) ->
                "<p style=\"margin:0 0 16px;\">" + link("", target, BUTTON, label) + "</p>";
            case MailDocument.Part.Fact(var name, var value) ->
                "<p style=\"margin:0 0 6px;\"><strong>" + escape(name) + "</strong>: " + escape(value) + "</p>";
            case MailDocument.Part.Choices(var choices, var low, var high) -> choices(choices, low, high);
            case MailDocument.Part.Footnote(var text, var label, var target) ->
                "<p class=\"quiet\" style=\"margin:24px 0 0;color:#5a6675;font-size:13px;\">" + escape(text) + " "
                        + link("", target, "color:#5a6675;", label) + "</p>";
        };
    }

    private static String choices(List<MailDocument.Choice> choices, String low, String high) {
        String links = choices.stream()
                .map(choice -> link("choice", choice.target(), CHOICE, choice.label()))
                .collect(Collectors.joining("\n"));
        String ends = escape(choices.getFirst().label() + " = " + low + " · "
                + choices.getLast().label() + " = " + high);
        return "<p style=\"margin:0 0 4px;\">" + links + "</p>\n"
                + "<p class=\"quiet\" style=\"margin:0 0 16px;color:#5a6675;font-size:13px;\">" + ends + "</p>";
    }

    private static String link(String styleClass, URI target, String style, String label) {
        String named = styleClass.isEmpty() ? "" : "class=\"" + styleClass + "\" ";
        return "<a " + named + "href=\"" + escape(target.toString()) + "\" style=\"" + style + "\">" + escape(label)
                + "</a>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
