package io.northloop.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.Fault;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UnitView EAST = new UnitView(new UnitRef("east"), UnitKind.REGION, "East", null, ZONE, true);
    private static final UnitView PUDONG =
            new UnitView(new UnitRef("pudong"), UnitKind.CENTRE, "Pudong", new UnitRef("east"), ZONE, true);

    @Test
    void a_role_has_the_unit_that_it_needs() {
        assertThat(faults(Role.HQ, null)).isEmpty();
        assertThat(faults(Role.HQ, EAST)).containsExactly("role-without-unit");
        assertThat(faults(Role.ADMINISTRATOR, PUDONG)).containsExactly("role-without-unit");
        assertThat(faults(Role.REGIONAL_MANAGER, EAST)).isEmpty();
        assertThat(faults(Role.REGIONAL_MANAGER, PUDONG)).containsExactly("role-needs-a-region");
        assertThat(faults(Role.REGIONAL_MANAGER, null)).containsExactly("role-needs-a-region");
        assertThat(faults(Role.CENTRE_MANAGER, PUDONG)).isEmpty();
        assertThat(faults(Role.CENTRE_MANAGER, EAST)).containsExactly("role-needs-a-centre");
    }

    @Test
    void says_whether_rights_changed() {
        Account account = Account.open(new AccountId(new UUID(0, 1)), " Lin.Xiao ", profile(Role.HQ, null, "Lin"));
        assertThat(account.username()).isEqualTo("lin.xiao");
        assertThat(account.describeAs(profile(Role.HQ, null, "Lin Xiao"))).isFalse();
        assertThat(account.describeAs(profile(Role.CENTRE_MANAGER, PUDONG, "Lin Xiao")))
                .isTrue();
        assertThat(account.describeAs(
                        new Account.Profile("Lin Xiao", Role.CENTRE_MANAGER, new PersonRef("lin"), PUDONG.ref(), null)))
                .isTrue();
    }

    @Test
    void cannot_be_used_before_it_has_a_password() {
        Account account = Account.open(new AccountId(new UUID(0, 1)), "lin", profile(Role.HQ, null, "Lin"));
        assertThat(account.passwordHash()).isEmpty();
        assertThat(account.enabled()).isTrue();
        assertThat(Account.restore(account.snapshot()).snapshot()).isEqualTo(account.snapshot());
    }

    private static Account.Profile profile(Role role, @Nullable UnitView unit, String name) {
        return new Account.Profile(name, role, null, unit == null ? null : unit.ref(), null);
    }

    private static List<String> faults(Role role, @Nullable UnitView unit) {
        return Account.faults(profile(role, unit, "Lin"), unit, false).found().stream()
                .map(Fault::code)
                .toList();
    }
}
