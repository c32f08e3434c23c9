package io.northloop.shared.web;

import io.northloop.shared.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one upload that were not taken. The first ones are described; of an upload that is wrong in every line the
 * others are only counted, so that it needs no more memory than a good one.
 */
public final class Rejections {

    /** How many are described. */
    public static final int MOST = 1_000;

    private final RejectedLines words;
    private final List<RejectedLine> first = new ArrayList<>();
    private int more;

    Rejections(RejectedLines words) {
        this.words = words;
    }

    public void add(int line, @Nullable String id, List<Fault> faults) {
        if (first.size() < MOST) {
            first.add(words.describe(line, id, faults));
        } else {
            more++;
        }
    }

    public List<RejectedLine> first() {
        return List.copyOf(first);
    }

    /** How many there are besides. */
    public int more() {
        return more;
    }
}
