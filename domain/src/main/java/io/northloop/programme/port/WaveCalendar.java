package io.northloop.programme.port;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.AskingPast;
import io.northloop.programme.model.WaveOutlook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The waves that run and are planned. */
public interface WaveCalendar {

    /** Those that are not over and open before that day, by opening. */
    List<WaveOutlook> ahead(LocalDate before);

    /** The latest wave of each programme that was prepared: how many were in it and what became of them. */
    Map<ProgrammeRef, AskingPast> latest();
}
