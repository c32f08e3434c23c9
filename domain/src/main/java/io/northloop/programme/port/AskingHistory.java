package io.northloop.programme.port;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.model.AskedCustomers;
import io.northloop.programme.model.AskingPast;
import io.northloop.programme.model.QuarterLoad;
import io.northloop.survey.SurveyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Looks back on what was asked; days are those of the zone. */
public interface AskingHistory {

    /** By programme, those for which anybody became eligible, outside waves, from the first day to before the last. */
    List<AskingPast> outsideWaves(LocalDate from, LocalDate until, ZoneId zone);

    /**
     * Of these customers those who were asked after the first moment, in any programme, or after the second in one of
     * this kind; bounces do not count.
     */
    Set<CustomerRef> asked(Collection<CustomerRef> customers, Instant after, SurveyKind kind, Instant sameKindAfter);

    /** About which people were asked in a survey of this kind, by the day of sending; bounces do not count. */
    Set<UnitRef> units(SurveyKind kind, LocalDate from, LocalDate until, ZoneId zone);

    /** Different customers, by what was planned and sent in that time; quarters are those of the zone. */
    AskedCustomers customers(LocalDate from, LocalDate until, ZoneId zone);

    /** By quarter, those with anything; customers only. */
    List<QuarterLoad> load(LocalDate from, LocalDate until, ZoneId zone);
}
