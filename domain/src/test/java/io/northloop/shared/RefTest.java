package io.northloop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.northloop.customer.CustomerRef;
import io.northloop.followup.CaseId;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm_100",
                "sap_4711",
                "cases_1",
                "浦东-01",
                "a",
                "a.b_c:d/e@f-g",
                "abcd_0123456789abcdef0123456789abcdef"
            })
    void takes_what_other_systems_call_their_things(String ref) {
        assertThat(Ref.isValid(ref)).isTrue();
    }

    @Test
    void refuses_the_form_of_our_own_ids() {
        String own = new CaseId(new UUID(7, 9)).toString();
        assertThat(Ref.isValid(own)).isFalse();
        assertThat(Ref.isValid(own.toUpperCase(java.util.Locale.ROOT).replace("CAS", "cas")))
                .isFalse();
        assertThat(Ref.isValid("xyz_0123456789abcdef0123456789abcdef")).isFalse();
        assertThat(Ref.isValid("cas_1")).isFalse();
        assertThat(Ref.isValid("cen_0123")).isFalse();
        assertThat(Ref.isValid("pln_1")).isFalse();
        assertThat(Ref.isValid("tsk_1")).isFalse();
        assertThat(Ref.isValid("evf_1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "_a", "a b", "a\u0000", "a\n"})
    void refuses_other_forms(String text) {
        assertThat(Ref.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\u001fb"})
    void nothing_is_looked_up_by_what_no_reference_can_be(String text) {
        assertThat(Ref.fits(text)).isFalse();
        assertRefused(() -> new UnitRef(text));
        assertRefused(() -> new PersonRef(text));
        assertRefused(() -> new CustomerRef(text));
    }

    @Test
    void references_have_64_characters_at_most() {
        assertThat(new UnitRef("x".repeat(64)).value()).hasSize(64);
        assertRefused(() -> new UnitRef("x".repeat(65)));
    }

    @Test
    void things_with_generated_references_can_be_looked_up() {
        assertThat(new UnitRef(GeneratedId.text("cen", new UUID(1, 2))).value()).startsWith("cen_");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
        assertThatExceptionOfType(DomainError.class).isThrownBy(made).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(DomainError.Kind.REFUSED);
            assertThat(refusal.faults()).extracting(Fault::code).containsExactly("not-a-ref");
            assertThat(String.valueOf(refusal.faults())).doesNotContain("\u0000");
        });
    }
}
