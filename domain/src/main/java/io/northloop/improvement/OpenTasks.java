package io.northloop.improvement;

import io.northloop.access.Viewer;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;

/** The tasks that wait for somebody. */
public interface OpenTasks {

    /** Tasks that the viewer, or somebody whom they stand in for now, is expected to work on; the most urgent first. */
    Slice<TaskView> mine(Viewer viewer, SliceRequest slice);
}
