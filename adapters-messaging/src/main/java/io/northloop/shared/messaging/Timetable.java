package io.northloop.shared.messaging;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.northloop.shared.DueWork;
import io.northloop.shared.FastWork;
import io.northloop.shared.application.Agenda;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/**
 * Runs due work every second on one of the instances: a recurring task per work, which whoever is first picks up.
 * Fast work has its own lane. Also hands out again what a listener of another capability failed to handle.
 */
@Component
@ConditionalOnBooleanProperty("northloop.background")
final class Timetable implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Timetable.class);
    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
    private static final Duration RESUBMISSION = Duration.ofSeconds(15);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** Runs of mails and of text messages, four lanes of each, may keep eight of them for a minute. */
    private static final int THREADS = 12;

    private final Agenda agenda;
    private final DataSource dataSource;
    private final FailedEventPublications failed;
    private @Nullable Scheduler scheduler;

    Timetable(Agenda agenda, DataSource dataSource, FailedEventPublications failed) {
        this.agenda = agenda;
        this.dataSource = dataSource;
        this.failed = failed;
    }

    @Override
    public synchronized void start() {
        List<RecurringTask<Void>> tasks = new ArrayList<>();
        for (DueWork work : agenda.works()) {
            if (!(work instanceof FastWork)) {
                work.lanes().forEach(lane -> tasks.add(task(lane.name(), EVERY_SECOND, () -> agenda.run(lane))));
            }
        }
        tasks.add(task("resubmit-events", RESUBMISSION, () -> failed.resubmit(ResubmissionOptions.defaults())));
        Scheduler started = Scheduler.create(dataSource)
                .startTasks(tasks)
                .schedulerName(new SchedulerName.Fixed("northloop-" + UUID.randomUUID()))
                .threads(THREADS)
                .pollUsingFetch(0.5, 3.0)
                .pollingInterval(EVERY_SECOND)
                .heartbeatInterval(HEARTBEAT)
                .build();
        started.start();
        scheduler = started;
    }

    private static RecurringTask<Void> task(String name, Duration every, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(every)).execute((instance, context) -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.warn("{} failed and will be tried again", name, e);
            }
        });
    }

    @Override
    public synchronized void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
