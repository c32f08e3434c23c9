package io.northloop.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.Language;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailDocumentTest {

    @Test
    void says_the_same_in_text_and_in_html() {
        MailDocument mail = MailDocument.from("Nova <Motors>", Language.EN)
                .paragraph("Dear <b>you</b>,")
                .choices(
                        List.of(
                                new MailDocument.Choice("0", URI.create("https://x/s/t?score=0")),
                                new MailDocument.Choice("10", URI.create("https://x/s/t?score=10"))),
                        "never",
                        "gladly")
                .button("Open", URI.create("https://x/?a=1&b=2"))
                .footnote("Enough?", "Stop", URI.create("https://x/opt-out/t"));

        assertThat(mail.text())
                .contains("Dear <b>you</b>,", "0  https://x/s/t?score=0", "10 = gladly", "Stop: https://x/opt-out/t");
        assertThat(mail.html())
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"en\"", "Nova &lt;Motors&gt;", "Dear &lt;b&gt;you&lt;/b&gt;,", "a=1&amp;b=2")
                .contains("href=\"https://x/s/t?score=10\"", ">10</a>")
                .doesNotContain("<b>you", "@body@");
    }
}
