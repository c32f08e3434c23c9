package io.northloop.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberedOrganisationTest {

    private static final UnitRef HERE = new UnitRef("here");
    private static final UnitRef THERE = new UnitRef("there");
    private static final PersonRef SOMEBODY = new PersonRef("somebody");

    private final List<String> asked = new ArrayList<>();

    /** Knows nobody and nothing: that too is an answer to be remembered. */
    private final OrganisationDirectory source = (OrganisationDirectory) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {OrganisationDirectory.class}, (proxy, method, arguments) -> {
                asked.add(method.getName() + Arrays.toString(arguments));
                return Optional.empty();
            });

    @Test
    void asks_each_question_once_and_tells_units_posts_and_people_apart() {
        var remembered = new RememberedOrganisation(source);
        for (int again = 0; again < 3; again++) {
            assertThat(remembered.unit(HERE)).isEmpty();
            assertThat(remembered.unit(THERE)).isEmpty();
            assertThat(remembered.responsibleFor("POST", Optional.of(HERE))).isEmpty();
            assertThat(remembered.responsibleFor("POST", Optional.empty())).isEmpty();
            assertThat(remembered.responsibleFor("OTHER", Optional.of(HERE))).isEmpty();
            assertThat(remembered.person(SOMEBODY)).isEmpty();
            assertThat(remembered.presentOrDeputy(SOMEBODY)).isEmpty();
        }
        assertThat(asked).hasSize(7).doesNotHaveDuplicates();
    }
}
