package io.northloop.desk.application;

import io.northloop.access.Viewer;
import io.northloop.desk.SavedViewId;
import io.northloop.desk.model.OwnViews;
import io.northloop.desk.model.SavedView;
import io.northloop.desk.port.SavedViews;
import io.northloop.shared.DomainError;
import io.northloop.shared.port.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody keeps a view under a name of their own, names it otherwise, or gives it up. Machines keep none: FORBIDDEN.
 */
@Component
public class KeepSavedView {

    private final SavedViews views;
    private final Ids ids;

    KeepSavedView(SavedViews views, Ids ids) {
        this.views = views;
        this.ids = ids;
    }

    /** @param address path and query of the page that is looked at */
    public record Command(Viewer viewer, String title, String address) {}

    /**
     * @throws DomainError REFUSED with all that is wrong, a name that is taken too; CONFLICT when there are too many
     */
    @Transactional
    public SavedView save(Command command) {
        OwnViews own = views.lock(SavedViewQueries.account(command.viewer()));
        SavedView view = new SavedView(
                new SavedViewId(ids.next()),
                SavedViewQueries.account(command.viewer()),
                command.title(),
                command.address());
        own.requireRoomFor(view);
        views.add(view);
        return view;
    }

    /** @throws DomainError NOT_FOUND, for those of others too; REFUSED with what is wrong with the name */
    @Transactional
    public SavedView rename(Viewer viewer, SavedViewId id, String title) {
        OwnViews own = views.lock(SavedViewQueries.account(viewer));
        SavedView renamed = own.one(id).named(title);
        own.requireFits(renamed);
        views.rename(renamed);
        return renamed;
    }

    /** @throws DomainError NOT_FOUND, for those of others too */
    @Transactional
    public SavedView delete(Viewer viewer, SavedViewId id) {
        SavedView view = views.lock(SavedViewQueries.account(viewer)).one(id);
        views.remove(view);
        return view;
    }
}
