package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.port.CompanyRegister;
import io.northloop.organisation.port.KeptLists;
import io.northloop.organisation.port.OrganisationChart;
import io.northloop.shared.DomainError;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a touchpoint to the kept list (method §1), or renames, moves, retires or reopens the one with this code. */
@Component
public class PutTouchpoint {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private final CompanyRegister company;
    private final OrganisationChart chart;
    private final KeptLists lists;
    private final ChangeNotices notices;

    PutTouchpoint(CompanyRegister company, OrganisationChart chart, KeptLists lists, ChangeNotices notices) {
        this.company = company;
        this.chart = chart;
        this.lists = lists;
        this.notices = notices;
    }

    public record Command(Editor editor, ListEntryDraft draft) {}

    /**
     * @throws DomainError REFUSED with every fault at once; NOT_FOUND when one is to change that there is not
     */
    @Transactional
    public void put(Command command) {
        ListEntryDraft draft = command.draft();
        company.lockForChange();
        List<String> known =
                chart.touchpoints().stream().map(TouchpointView::code).toList();
        draft.faults(known)
                .require(!draft.isNew() || CODE.matcher(draft.code()).matches(), "/code", "not-a-code")
                .refuseIfAny();
        lists.save(new TouchpointView(
                draft.code(), draft.nameEn().strip(), draft.nameZh().strip(), draft.active()));
        lists.orderTouchpoints(draft.placedAmong(known));
        notices.changed(
                command.editor(),
                draft.isNew() ? "touchpoint.added" : "touchpoint.changed",
                draft.code(),
                Map.of("name", draft.nameEn().strip(), "active", String.valueOf(draft.active())));
    }
}
