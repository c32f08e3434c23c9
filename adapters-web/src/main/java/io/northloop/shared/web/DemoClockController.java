package io.northloop.shared.web;

import io.northloop.shared.application.AdvanceTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Business time of the demo. Outside demo mode there is no such resource. */
@RestController
@ConditionalOnBooleanProperty("northloop.demo")
@RequestMapping("/api/v1/demo/clock")
class DemoClockController {

    private final AdvanceTime advanceTime;
    private final Clock clock;

    DemoClockController(AdvanceTime advanceTime, Clock clock) {
        this.advanceTime = advanceTime;
        this.clock = clock;
    }

    /** @param now business time */
    record Reading(Instant now) {}

    /** @param advance by how far to move on, ISO 8601, at most 400 days */
    record Advance(@Nullable Duration advance) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_demo')")
    Reading now() {
        return new Reading(clock.instant());
    }

    /** Returns when everything that fell due on the way is done. */
    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_demo')")
    Reading advance(@RequestBody Advance request) {
        return new Reading(advanceTime.advance(new AdvanceTime.Command(request.advance())));
    }
}
