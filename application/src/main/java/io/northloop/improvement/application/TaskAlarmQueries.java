package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.improvement.model.TaskAlarmSettings;
import io.northloop.improvement.port.TaskAlarmRegister;
import org.springframework.stereotype.Component;

/** Shows HQ when people hear of tasks. */
@Component
public class TaskAlarmQueries {

    private final TaskAlarmRegister settings;

    TaskAlarmQueries(TaskAlarmRegister settings) {
        this.settings = settings;
    }

    public TaskAlarmSettings current(Viewer viewer) {
        viewer.requireHeadquarters();
        return settings.current();
    }
}
