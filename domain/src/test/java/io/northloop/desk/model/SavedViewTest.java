package io.northloop.desk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.northloop.access.AccountId;
import io.northloop.desk.SavedViewId;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which views may be kept, and how many. */
final class SavedViewTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(0, 1));

    private static SavedView view(int id, String title, String address) {
        return new SavedView(new SavedViewId(new UUID(1, id)), ACCOUNT, title, address);
    }

    private static OwnViews kept(int number) {
        return new OwnViews(IntStream.range(0, number)
                .mapToObj(id -> view(id, "View " + id, "/"))
                .toList());
    }

    @Test
    void a_title_has_1_to_60_characters_between_its_spaces() {
        assertThat(view(1, "东", "/").faults().found()).isEmpty();
        SavedView longest = view(1, "  " + "t".repeat(60) + " ", "/");
        assertThat(longest.faults().found()).isEmpty();
        assertThat(longest.title()).hasSize(60);
        assertThat(view(1, "t".repeat(61), "/").faults().found())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/title", "too-long"));
        assertThat(view(1, " \t", "/").faults().found())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/title", "required"));
    }

    @Test
    void an_address_has_2000_characters_at_most() {
        assertThat(view(1, "a", "/" + "x".repeat(1_999)).faults().found()).isEmpty();
        assertThat(view(1, "", "/" + "x".repeat(2_000)).faults().found())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/title", "required"), tuple("/address", "not-a-view-address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "explorer", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:a()"})
    void an_address_is_a_path_of_ours(String address) {
        assertThat(view(1, "a", address).faults().found())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/address", "not-a-view-address"));
    }

    @Test
    void there_is_room_for_fifty() {
        kept(49).requireRoomFor(view(100, "One more", "/"));
        assertThatThrownBy(() -> kept(50).requireRoomFor(view(100, "One more", "/")))
                .isInstanceOfSatisfying(DomainError.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(DomainError.Kind.CONFLICT);
                    assertThat(refusal.code()).isEqualTo("saved-views-full");
                    assertThat(refusal.arguments()).isEqualTo(List.of(50));
                });
    }

    @Test
    void a_title_is_there_once_and_a_view_may_keep_its_own() {
        OwnViews own = kept(3);
        own.requireFits(own.views().getFirst().named("View 0"));
        own.requireRoomFor(view(100, "view 1", "/"));
        for (SavedView taken : List.of(own.views().getFirst().named(" View 2 "), view(100, "View 2", "/other"))) {
            assertThatThrownBy(() -> own.requireFits(taken))
                    .isInstanceOfSatisfying(
                            DomainError.class,
                            refusal -> assertThat(refusal.faults())
                                    .extracting(Fault::pointer, Fault::code)
                                    .containsExactly(tuple("/title", "saved-view-title-taken")));
        }
    }

    @Test
    void a_view_that_is_none_of_these_does_not_exist() {
        assertThat(kept(2).one(new SavedViewId(new UUID(1, 1))).title()).isEqualTo("View 1");
        assertThatThrownBy(() -> kept(2).one(new SavedViewId(new UUID(1, 2))))
                .isInstanceOfSatisfying(
                        DomainError.class, refusal -> assertThat(refusal.kind()).isEqualTo(DomainError.Kind.NOT_FOUND));
    }
}
