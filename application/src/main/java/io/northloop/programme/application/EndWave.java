package io.northloop.programme.application;

import io.northloop.programme.WaveClosed;
import io.northloop.programme.model.Wave;
import io.northloop.programme.model.WaveCounts;
import io.northloop.programme.port.WaveRecords;
import io.northloop.shared.port.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that a wave is over, upon which headquarters is asked for its review. */
@Component
class EndWave {

    private final WaveRecords records;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    EndWave(WaveRecords records, Ids ids, ApplicationEventPublisher events) {
        this.records = records;
        this.ids = ids;
        this.events = events;
    }

    void closed(Wave wave, Instant now) {
        events.publishEvent(new WaveClosed(ids.next(), now, wave.id(), wave.programme()));
    }

    /** A wave that nobody was asked in has nothing to review. */
    void cancelled(Wave wave, Instant now) {
        Map<?, WaveCounts> counts = records.counts(List.of(wave.id()), now);
        if (counts.values().stream().anyMatch(each -> each.sent() > 0)) {
            closed(wave, now);
        }
    }
}
