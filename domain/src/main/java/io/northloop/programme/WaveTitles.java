package io.northloop.programme;

import io.northloop.shared.Language;
import io.northloop.shared.Quarter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What waves are called. */
public interface WaveTitles {

    /** One entry for each of these waves that there is. */
    Map<WaveId, WaveTitle> titles(Collection<WaveId> waves);

    /**
     * A wave is called by its programme, and by its quarter or its list.
     *
     * @param programme the programme's names
     * @param quarter empty for a list's wave
     * @param list name of the list; empty for a quarter's wave
     */
    record WaveTitle(Map<Language, String> programme, Optional<Quarter> quarter, Optional<String> list) {
        public WaveTitle {
            programme = Map.copyOf(programme);
        }
    }
}
