package io.northloop.response.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.ContactChannel;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTest {

    private final Faults faults = new Faults();

    @ParameterizedTest
    @CsvSource({"EMAIL, wang@example.cn", "PHONE, +86 138-0000-1234", "SMS, 13800001234", "PHONE, (010) 6552 9988"})
    void keeps_the_contact_that_the_respondent_left(ContactChannel channel, String contact) {
        Consent consent = Consent.check(true, channel.name(), " " + contact + " ", faults);
        assertThat(faults.found()).isEmpty();
        assertThat(consent.channel()).contains(channel);
        assertThat(consent.contact()).contains(contact);
    }

    @Test
    void keeps_no_contact_without_the_wish() {
        assertThat(Consent.check(false, "PHONE", "13800001234", faults)).isEqualTo(Consent.NONE);
        assertThat(faults.found()).isEmpty();
    }

    @Test
    void names_every_fault() {
        Consent.check(true, "PIGEON", " ", faults);
        assertThat(faults.found())
                .containsExactly(
                        Fault.at("/consent/channel", "consent-channel-unknown"),
                        Fault.at("/consent/contact", "required"));
    }
}
