package io.northloop.programme.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.message.TextLength;
import io.northloop.shared.Language;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class InvitationTextsTest {

    /** Links as long as they are: 22 characters of token, 12 of opt-out code. */
    private static final URI PAGE = URI.create("https://nps.example.com/s/AbCdEfGhIjKlMnOpQrStUv");

    private static final URI OPT_OUT = URI.create("https://nps.example.com/opt-out/AbCdEfGhIjKl");

    private final InvitationTexts texts;

    InvitationTextsTest() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/programme-text");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        texts = new InvitationTexts(messages);
    }

    @ParameterizedTest
    @CsvSource({
        "ZH_CN, invitation, 蔚来汽车, 浦东服务中心, UCS_2, true",
        "ZH_CN, reminder, 蔚来汽车, 浦东服务中心, UCS_2, true",
        "ZH_CN, invitation, 北京恒通新能源汽车销售服务, 上海浦东新区金桥出口加工区服务中心, UCS_2, false",
        "ZH_CN, reminder, 北京恒通新能源汽车销售服务, 上海浦东新区金桥出口加工区服务中心, UCS_2, false",
        "EN, invitation, Harbour Motors, Harbour Service Centre North, GSM_7, true",
        "EN, reminder, Harbour Motors, Harbour Service Centre North, GSM_7, true",
        "EN, invitation, 蔚来汽车, 浦东服务中心, UCS_2, false",
        "EN, reminder, 蔚来汽车, 浦东服务中心, UCS_2, false",
    })
    void fits_into_two_segments_with_link_and_opt_out_and_names_the_centre_where_there_is_room(
            Language language, String purpose, String company, String centre, TextLength.Alphabet in, boolean named) {
        for (String audience : List.of("", "list", "wave", "staff")) {
            String text = texts.text(language, audience, purpose, 4, company, centre, PAGE, OPT_OUT);

            TextLength length = TextLength.of(text);
            assertThat(length.segments()).as("%s, %s", text, length).isLessThanOrEqualTo(2);
            assertThat(length.alphabet()).isEqualTo(in);
            assertThat(text).contains(company, PAGE + " ", OPT_OUT.toString());
            assertThat(text.contains(centre)).as(text).isEqualTo(named && !audience.equals("staff"));
        }
    }
}
