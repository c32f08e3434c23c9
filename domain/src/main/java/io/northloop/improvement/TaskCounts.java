package io.northloop.improvement;

import io.northloop.access.Viewer;

/** How many tasks wait for somebody, and plans for their verdict; what home pages show. */
public interface TaskCounts {

    /** Counts over exactly the tasks that the viewer may see. */
    Counts countsFor(Viewer viewer);

    /**
     * Tasks that somebody is expected to work on.
     *
     * @param open all of them
     * @param overdue whose last day is over where the assignee works
     * @param mine those of the viewer, and of whom they stand in for now
     * @param toEvaluate completed plans whose window is over, for whoever may judge them; 0 for others
     */
    record Counts(long open, long overdue, long mine, long toEvaluate) {

        public boolean isEmpty() {
            return open == 0 && toEvaluate == 0;
        }
    }
}
