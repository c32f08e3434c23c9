package io.northloop.programme.port;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.WavePart;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What waves are prepared in. */
public interface WaveParts {

    /** A part for each unit. */
    void addUnits(WaveId wave, Collection<UnitRef> units);

    /** Parts of a list: its customers by unit. They are kept until their part is done. */
    void addList(WaveId wave, Map<UnitRef, List<CustomerRef>> customers);

    /** The next part not done, locked until the end of the transaction; other instances get others. */
    Optional<WavePart> claim(WaveId wave);

    /** The customers of a part of a list. */
    List<CustomerRef> listed(WavePart part);

    /** It is prepared; what a list said about it is forgotten. */
    void done(WavePart part);

    /** Whether all parts of the wave are done. */
    boolean allDone(WaveId wave);
}
