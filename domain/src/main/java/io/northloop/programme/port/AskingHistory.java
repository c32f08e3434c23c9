package io.northloop.programme.port;

import io.northloop.programme.model.AskingPast;
import io.northloop.programme.model.QuarterLoad;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Looks back on what was asked; days are those of the zone. */
public interface AskingHistory {

    /** By programme, those for which anybody became eligible, outside waves, from the first day to before the last. */
    List<AskingPast> outsideWaves(LocalDate from, LocalDate until, ZoneId zone);

    /** By quarter, those with anything; customers only. */
    List<QuarterLoad> load(LocalDate from, LocalDate until, ZoneId zone);
}
