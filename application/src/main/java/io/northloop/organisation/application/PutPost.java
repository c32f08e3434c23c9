package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.PostLevel;
import io.northloop.organisation.PostView;
import io.northloop.organisation.Posts;
import io.northloop.organisation.port.CompanyRegister;
import io.northloop.organisation.port.KeptLists;
import io.northloop.organisation.port.OrganisationChart;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a post to the kept list, or renames, moves, retires or reopens the one with this code. Where a post is held
 * never changes: people hold it there.
 */
@Component
public class PutPost {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private final CompanyRegister company;
    private final OrganisationChart chart;
    private final KeptLists lists;
    private final ChangeNotices notices;

    PutPost(CompanyRegister company, OrganisationChart chart, KeptLists lists, ChangeNotices notices) {
        this.company = company;
        this.chart = chart;
        this.lists = lists;
        this.notices = notices;
    }

    /**
     * @param level name of a {@link PostLevel}; only a new post needs one
     */
    public record Command(Editor editor, ListEntryDraft draft, String level) {}

    /**
     * @throws DomainError REFUSED with every fault at once; NOT_FOUND when one is to change that there is not
     */
    @Transactional
    public void put(Command command) {
        ListEntryDraft draft = command.draft();
        company.lockForChange();
        List<PostView> posts = chart.posts();
        List<String> known = posts.stream().map(PostView::code).toList();
        Optional<PostLevel> level = posts.stream()
                .filter(post -> !draft.isNew() && post.code().equals(draft.code()))
                .map(PostView::level)
                .findFirst()
                .or(() -> named(command.level()));
        Faults faults = draft.faults(known)
                .require(!draft.isNew() || CODE.matcher(draft.code()).matches(), "/code", "not-a-post-code")
                .require(level.isPresent(), "/level", "required")
                .require(draft.active() || !Posts.isInRules(draft.code()), "/active", "post-is-in-rules");
        faults.refuseIfAny();
        lists.save(new PostView(
                draft.code(),
                level.orElseThrow(),
                draft.nameEn().strip(),
                draft.nameZh().strip(),
                draft.active()));
        lists.orderPosts(draft.placedAmong(known));
        notices.changed(
                command.editor(),
                draft.isNew() ? "post.added" : "post.changed",
                draft.code(),
                Map.of("name", draft.nameEn().strip(), "active", String.valueOf(draft.active())));
    }

    private static Optional<PostLevel> named(String text) {
        return Arrays.stream(PostLevel.values())
                .filter(level -> level.name().equals(text))
                .findFirst();
    }
}
