package io.northloop.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PostLevel;
import io.northloop.organisation.PostView;
import io.northloop.organisation.Posts;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final PostView MANAGER = new PostView(Posts.CENTRE_MANAGER, PostLevel.CENTRE, "Manager", "经理", true);
    private static final PostView DESK = new PostView(Posts.HQ_DESK, PostLevel.HQ, "Desk", "客服台", true);
    private static final Unit PUDONG = Unit.establish(
            new UnitRef("pudong"),
            new Unit.Profile(UnitKind.CENTRE, "Pudong", new UnitRef("east"), ZoneId.of("Asia/Shanghai"), true));
    private static final Unit EAST =
            Unit.establish(new UnitRef("east"), new Unit.Profile(UnitKind.REGION, "East", null, null, true));

    @Test
    void a_post_is_held_where_it_belongs() {
        assertThat(codes(profile("pudong", null), MANAGER, PUDONG, false)).isEmpty();
        assertThat(codes(profile("east", null), MANAGER, EAST, false)).containsExactly("/unitRef post-needs-a-centre");
        assertThat(codes(profile(null, null), MANAGER, null, false)).containsExactly("/unitRef post-needs-a-centre");
        assertThat(codes(profile("pudong", null), DESK, PUDONG, false)).containsExactly("/unitRef post-is-at-hq");
        assertThat(codes(profile("gone", null), MANAGER, null, false)).containsExactly("/unitRef unknown-unit");
    }

    @Test
    void nobody_is_their_own_deputy_and_a_deputy_is_known() {
        assertThat(codes(profile("pudong", "lin"), MANAGER, PUDONG, true)).containsExactly("/deputyRef own-deputy");
        assertThat(codes(profile("pudong", "chen"), MANAGER, PUDONG, false))
                .containsExactly("/deputyRef unknown-person");
    }

    @Test
    void contacts_look_like_contacts() {
        var wanted =
                new Person.Profile("Lin", "lin at example", "call me", Language.EN, Posts.HQ_DESK, null, null, true);
        assertThat(codes(wanted, DESK, null, false))
                .containsExactly("/email not-an-email", "/phone not-a-phone-number");
    }

    @Test
    void somebody_away_is_back_on_the_day_after() {
        Person lin = Person.join(new PersonRef("lin"), profile("pudong", null));
        lin.goAway(new Absence(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 1)));
        assertThat(lin.presentOn(LocalDate.of(2026, 2, 26))).isTrue();
        assertThat(lin.presentOn(LocalDate.of(2026, 2, 27))).isFalse();
        assertThat(lin.presentOn(LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(lin.presentOn(LocalDate.of(2026, 3, 2))).isTrue();
    }

    @Test
    void the_line_of_deputies_ends_where_it_began() {
        Person lin = Person.join(new PersonRef("lin"), profile("pudong", "chen"));
        Person chen = Person.join(new PersonRef("chen"), profile("pudong", "wu"));
        Person wu = Person.join(new PersonRef("wu"), profile("pudong", "lin"));
        Map<PersonRef, Person> all = Map.of(lin.ref(), lin, chen.ref(), chen, wu.ref(), wu);
        Function<PersonRef, Optional<Person>> find = ref -> Optional.ofNullable(all.get(ref));
        assertThat(DeputyLine.firstPresent(lin, person -> true, find)).contains(lin);
        assertThat(DeputyLine.firstPresent(lin, wu::equals, find)).contains(wu);
        assertThat(DeputyLine.firstPresent(lin, person -> false, find)).isEmpty();
    }

    private static Person.Profile profile(@Nullable String unit, @Nullable String deputy) {
        return new Person.Profile(
                "Lin",
                null,
                null,
                Language.ZH_CN,
                Posts.CENTRE_MANAGER,
                unit == null ? null : new UnitRef(unit),
                deputy == null ? null : new PersonRef(deputy),
                true);
    }

    private static List<String> codes(Person.Profile wanted, PostView post, @Nullable Unit unit, boolean deputyKnown) {
        return Person.faults("lin", wanted, post, unit, deputyKnown).found().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
