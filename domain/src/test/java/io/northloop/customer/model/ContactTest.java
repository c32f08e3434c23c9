package io.northloop.customer.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.ContactChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    private final ContactMarks marks =
            new ContactMarks("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "EMAIL, Wang.Li@Example.COM, wang.li@example.com",
        "EMAIL, ' a@b.cn ', a@b.cn",
        "SMS, 13800138000, +8613800138000",
        "SMS, 138 0013 8000, +8613800138000",
        "PHONE, +86 138-0013-8000, +8613800138000",
        "PHONE, 008613800138000, +8613800138000",
        "PHONE, 8613800138000, +8613800138000",
        "PHONE, (021) 6123-4567, +862161234567",
        "PHONE, +49 30 123456, +4930123456",
    })
    void has_one_form_for_every_writing(ContactChannel channel, String written, String form) {
        assertThat(Contact.of(channel, written)).map(Contact::value).contains(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@", "@b", "a b@c", "a@b\r\nBcc: x@y", "a@b@c", "<a@b>"})
    void refuses_what_is_no_address(String written) {
        assertThat(Contact.of(ContactChannel.EMAIL, written)).isEmpty();
    }

    @Test
    void marks_are_the_same_for_every_writing_and_tell_nothing() {
        String hash = marks.hash(contact("A@B.cn"));

        assertThat(hash).hasSize(64).isEqualTo(marks.hash(contact("a@b.cn"))).doesNotContain("a@b");
        assertThat(marks.hash(contact("a@c.cn"))).isNotEqualTo(hash);
    }

    @Test
    void a_link_stands_for_the_channel_and_the_contact() {
        String link = marks.link(ContactChannel.EMAIL, contact("a@b.cn"));

        assertThat(marks.read(link))
                .contains(new ContactMarks.Marked(ContactChannel.EMAIL, marks.hash(contact("a@b.cn"))));
    }

    @Test
    void a_link_that_was_changed_stands_for_nothing() {
        String link = marks.link(ContactChannel.EMAIL, contact("a@b.cn"));
        char other = link.charAt(10) == 'A' ? 'B' : 'A';

        assertThat(marks.read(link.substring(0, 10) + other + link.substring(11)))
                .isEmpty();
        assertThat(marks.read(link.substring(1))).isEmpty();
        assertThat(marks.read("no link")).isEmpty();
        assertThat(marks.read("")).isEmpty();
    }

    private static Contact contact(String text) {
        return Contact.of(ContactChannel.EMAIL, text).orElseThrow();
    }
}
