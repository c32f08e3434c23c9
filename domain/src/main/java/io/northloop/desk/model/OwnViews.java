package io.northloop.desk.model;

import io.northloop.desk.SavedViewId;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.util.List;

/**
 * The views that one account keeps: each under a name that no other of them has, and not more than can be looked
 * through.
 *
 * @param views the latest kept first
 */
public record OwnViews(List<SavedView> views) {

    private static final int MOST = 50;

    public OwnViews {
        views = List.copyOf(views);
    }

    /** @throws DomainError NOT_FOUND when it is none of these */
    public SavedView one(SavedViewId id) {
        return views.stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainError.notFound("saved-view-unknown"));
    }

    /** @throws DomainError REFUSED with all that is wrong with it; CONFLICT when there are 50 already */
    public void requireRoomFor(SavedView another) {
        requireFits(another);
        if (views.size() >= MOST) {
            throw DomainError.conflict("saved-views-full", MOST);
        }
    }

    /** @throws DomainError REFUSED with all that is wrong with it, as it shall be */
    public void requireFits(SavedView view) {
        Faults faults = view.faults();
        faults.require(
                views.stream()
                        .noneMatch(other ->
                                !other.id().equals(view.id()) && other.title().equals(view.title())),
                "/title",
                "saved-view-title-taken");
        faults.refuseIfAny();
    }
}
