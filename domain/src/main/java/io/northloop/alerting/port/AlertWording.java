package io.northloop.alerting.port;

import io.northloop.shared.Language;
import java.util.List;

/** Puts an alarm into the words that pages use, for whoever writes to people. */
public interface AlertWording {

    Words words(AlarmNotices.Told alarm, Language language);

    /**
     * An alarm in words.
     *
     * @param title whom it is about, and what happened
     * @param reason the latest, in a sentence with its figures; nothing of a single answer
     * @param period days that the figures are of
     * @param factors what is known to have happened in these days
     */
    record Words(String title, String reason, String period, List<String> factors) {

        public Words {
            factors = List.copyOf(factors);
        }
    }
}
