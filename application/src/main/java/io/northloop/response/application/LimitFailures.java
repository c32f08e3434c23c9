package io.northloop.response.application;

import io.northloop.programme.SurveyToken;
import io.northloop.response.port.AnswerableLinks;
import io.northloop.response.port.FailureLimits;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever fails again and again on the public path. Failures are counted per network and per link, shared
 * by all instances; successes neither count nor ask, so answering meets no hot row. Guessed links leave no row behind,
 * and a network beyond its limit costs one read and no write. Employees' links are not counted by: that would tell when
 * somebody was about to answer.
 */
@Component
public final class LimitFailures {

    static final int MOST_PER_NETWORK = 100;
    static final int MOST_PER_LINK = 30;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int FINGERPRINT_BYTES = 12;

    private final FailureLimits limits;
    private final AnswerableLinks links;
    private final SurveyDirectory surveys;

    LimitFailures(FailureLimits limits, AnswerableLinks links, SurveyDirectory surveys) {
        this.limits = limits;
        this.links = links;
        this.surveys = surveys;
    }

    /**
     * @param network the caller's network: for IPv4 the address, for IPv6 its first 64 bits
     * @param token as it stood in the address; need not be one
     */
    public record Command(String network, String token) {}

    /** Counts one failure; returns how long the caller has to wait, empty while it is within the limits. */
    public Optional<Duration> execute(Command command) {
        String network = "net/" + command.network();
        Optional<Duration> wait = limits.exceeded(network, MOST_PER_NETWORK, WINDOW);
        if (wait.isPresent()) {
            return wait;
        }
        Optional<Duration> networkWait = limits.count(network, MOST_PER_NETWORK, WINDOW);
        Optional<Duration> linkWait = SurveyToken.parse(command.token())
                .filter(this::mayBeCounted)
                .flatMap(token -> limits.count("link/" + fingerprint(token), MOST_PER_LINK, WINDOW));
        return networkWait.or(() -> linkWait);
    }

    private boolean mayBeCounted(SurveyToken token) {
        return links.find(token)
                .flatMap(link -> surveys.version(link.survey()))
                .map(PublishedSurvey::kind)
                .filter(kind -> kind != SurveyKind.EMPLOYEE)
                .isPresent();
    }

    private static String fingerprint(SurveyToken token) {
        return HexFormat.of().formatHex(Arrays.copyOf(token.hash(), FINGERPRINT_BYTES));
    }
}
