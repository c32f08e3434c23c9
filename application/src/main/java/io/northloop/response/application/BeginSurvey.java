package io.northloop.response.application;

import io.northloop.programme.PosterLinks;
import io.northloop.programme.PosterToken;
import io.northloop.programme.SurveyToken;
import io.northloop.response.port.FailureLimits;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets somebody with a poster's link answer. A poster serves everybody who comes by, so what one network may begin is
 * bounded: a waiting room's worth. Answering itself asks nothing of this.
 */
@Component
public final class BeginSurvey {

    static final int MOST_PER_NETWORK = 20;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final PosterLinks posters;
    private final FailureLimits limits;

    BeginSurvey(PosterLinks posters, FailureLimits limits) {
        this.posters = posters;
        this.limits = limits;
    }

    /**
     * @param token as it stood in the address
     * @param before the link with which the same device began before, as it says
     * @param network the caller's: for IPv4 the address, for IPv6 its first 64 bits
     */
    public record Command(String token, Optional<SurveyToken> before, Language language, String network) {}

    /**
     * @throws DomainError NOT_FOUND {@code link-unknown}; GONE {@code poster-closed}; CONFLICT
     *     {@code poster-answered}; TOO_MANY {@code too-many-attempts}
     */
    public SurveyToken execute(Command command) {
        PosterToken token = PosterToken.parse(command.token()).orElseThrow(LinkErrors::unknown);
        if (posters.poster(token).isEmpty()) {
            throw LinkErrors.unknown();
        }
        String source = "poster/" + command.network();
        limits.exceeded(source, MOST_PER_NETWORK, WINDOW)
                .or(() -> limits.count(source, MOST_PER_NETWORK, WINDOW))
                .ifPresent(wait -> {
                    throw DomainError.of(DomainError.Kind.TOO_MANY, "too-many-attempts", wait.toSeconds());
                });
        return posters.begin(token, command.before(), command.language());
    }
}
