package io.northloop.desk.application;

import io.northloop.access.AccountId;
import io.northloop.access.Viewer;
import io.northloop.desk.SavedViewId;
import io.northloop.desk.model.SavedView;
import io.northloop.desk.port.SavedViews;
import io.northloop.shared.DomainError;
import java.util.List;
import org.springframework.stereotype.Component;

/** The views that the viewer keeps. */
@Component
public class SavedViewQueries {

    private final SavedViews views;

    SavedViewQueries(SavedViews views) {
        this.views = views;
    }

    /**
     * The latest kept first.
     *
     * @throws DomainError FORBIDDEN to machines, which look at no pages
     */
    public List<SavedView> mine(Viewer viewer) {
        return views.of(account(viewer)).views();
    }

    /** @throws DomainError FORBIDDEN to machines; NOT_FOUND, for those of others too */
    public SavedView one(Viewer viewer, SavedViewId id) {
        return views.of(account(viewer)).one(id);
    }

    static AccountId account(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Staff staff -> staff.account();
            case Viewer.Machine _ -> throw DomainError.of(DomainError.Kind.FORBIDDEN, "forbidden");
        };
    }
}
