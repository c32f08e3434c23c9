package io.northloop.access.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.Role;
import io.northloop.organisation.EmptyOrganisation;
import io.northloop.shared.DomainError;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

    private final FakeAccess access = new FakeAccess();
    private final OpenAccount openAccount = new OpenAccount(
            access.accounts,
            new AccountRules(access.accounts, new EmptyOrganisation()),
            access.hashes,
            access.links,
            access.audit,
            () -> new UUID(0, 7));
    private final SetUpFirstAdministrator setUp =
            new SetUpFirstAdministrator(access.accounts, access.links, openAccount);

    @Test
    void the_link_makes_one_administrator_and_no_second() {
        String token = setUp.offer().orElseThrow();
        setUp.check(token);
        setUp.setUp(command(token, "a long enough one"));
        assertThat(access.accounts.named("first").orElseThrow().profile().role())
                .isEqualTo(Role.ADMINISTRATOR);
        assertThat(setUp.offer()).isEmpty();
        assertThatThrownBy(() -> setUp.setUp(command(token, "a long enough one")))
                .extracting(error -> ((DomainError) error).kind())
                .isEqualTo(DomainError.Kind.GONE);
    }

    @Test
    void a_weak_password_leaves_the_link_as_it_was() {
        String token = setUp.offer().orElseThrow();
        assertThatThrownBy(() -> setUp.setUp(command(token, "short"))).isInstanceOf(DomainError.class);
        assertThat(access.stored).isEmpty();
        setUp.check(token);
    }

    @Test
    void a_made_up_token_is_gone() {
        assertThatThrownBy(() -> setUp.check("made-up"))
                .extracting(error -> ((DomainError) error).code())
                .isEqualTo("link-gone");
    }

    private static SetUpFirstAdministrator.Command command(String token, String password) {
        return new SetUpFirstAdministrator.Command(token, "First", "First Administrator", password);
    }
}
