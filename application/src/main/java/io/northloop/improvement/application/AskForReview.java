package io.northloop.improvement.application;

import io.northloop.improvement.model.WaveReview;
import io.northloop.improvement.port.WaveFindings;
import io.northloop.improvement.port.WaveReviews;
import io.northloop.programme.WaveClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each wave that closes asks headquarters for its review, in the transaction that closes it. */
@Component
class AskForReview {

    private final WaveReviews reviews;
    private final WaveFindings findings;

    AskForReview(WaveReviews reviews, WaveFindings findings) {
        this.reviews = reviews;
        this.findings = findings;
    }

    @EventListener
    @Transactional
    public void on(WaveClosed wave) {
        reviews.add(WaveReview.ask(wave.waveId(), wave.programme(), wave.occurredAt(), findings.of(wave.waveId())));
    }
}
