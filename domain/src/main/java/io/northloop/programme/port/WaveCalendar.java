package io.northloop.programme.port;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.AskingPast;
import io.northloop.programme.model.WaveOutlook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The waves that run and are planned. */
public interface WaveCalendar {

    /** Those that open before that day and are not over, or were ended before their day had come; by opening. */
    List<WaveOutlook> ahead(LocalDate today, LocalDate before);

    /**
     * The latest closed wave of each programme, or the one that runs while none has closed: how many were in it and
     * what became of them. Of one that runs, answers say nothing yet: those who answer are the first to close.
     */
    Map<ProgrammeRef, AskingPast> latest();
}
