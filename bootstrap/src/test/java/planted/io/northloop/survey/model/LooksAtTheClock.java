package planted.io.northloop.survey.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Domain that asks the machine for the time, once by a call and once by a reference. */
final class LooksAtTheClock {

    static final Supplier<Instant> BY_REFERENCE = Instant::now;

    static LocalDate byCall() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
