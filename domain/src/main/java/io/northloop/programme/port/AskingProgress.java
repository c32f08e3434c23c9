package io.northloop.programme.port;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.model.AnswerTimes;
import io.northloop.programme.model.AskingFunnel;
import io.northloop.programme.model.AskingPeriod;
import io.northloop.programme.model.EndedCalls;
import java.util.Map;

/** Counts how far a programme's asking has come. */
public interface AskingProgress {

    /** By centre, those where anybody became eligible or a link closed. */
    Map<UnitRef, AskingFunnel> funnels(AskingPeriod period);

    /** Of those who became eligible in the period and have answered. */
    AnswerTimes times(AskingPeriod period);

    /** How the calls to those ended who became eligible in the period. */
    EndedCalls calls(AskingPeriod period);
}
