package io.northloop.organisation.application;

import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of a list that HQ keeps, as somebody wrote it down.
 *
 * @param place where it is to stand, counted from 1; beyond the end means last
 * @param isNew whether it is to be added; otherwise the entry with this code changes
 */
public record ListEntryDraft(String code, String nameEn, String nameZh, boolean active, int place, boolean isNew) {

    static final int NAME_LIMIT = 80;

    /**
     * What is wrong with it, its code's form aside.
     *
     * @param known codes of the list
     * @throws DomainError NOT_FOUND when an entry is to change that there is not
     */
    Faults faults(List<String> known) {
        if (!isNew && !known.contains(code)) {
            throw DomainError.notFound("list-entry-not-found", code);
        }
        return new Faults()
                .require(!isNew || !known.contains(code), "/code", "code-taken", code)
                .requireText(nameEn, NAME_LIMIT, "/nameEn")
                .requireText(nameZh, NAME_LIMIT, "/nameZh")
                .require(place >= 1, "/place", "invalid");
    }

    /** All codes of the list in their order, this one in its place. */
    List<String> placedAmong(List<String> known) {
        List<String> codes = new ArrayList<>(known);
        codes.remove(code);
        codes.add(Math.min(place - 1, codes.size()), code);
        return codes;
    }
}
