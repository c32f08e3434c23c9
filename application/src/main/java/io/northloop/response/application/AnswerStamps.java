package io.northloop.response.application;

import io.northloop.response.ResponseId;
import io.northloop.shared.port.Ids;
import io.northloop.shared.port.RandomIds;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What answers collected elsewhere are stamped with. Employees' tell no more than the day: id and moments included. */
@Component
final class AnswerStamps {

    private final Ids ids;
    private final RandomIds randomIds;
    private final CompanyCalendar calendar;
    private final Clock clock;

    AnswerStamps(Ids ids, RandomIds randomIds, CompanyCalendar calendar, Clock clock) {
        this.ids = ids;
        this.randomIds = randomIds;
        this.calendar = calendar;
        this.clock = clock;
    }

    ResponseId id(SurveyKind kind) {
        return new ResponseId(kind == SurveyKind.EMPLOYEE ? randomIds.next() : ids.next());
    }

    /** When it was given; an employee's when its day began. */
    Instant answeredAt(SurveyKind kind, Instant moment) {
        return kind == SurveyKind.EMPLOYEE ? calendar.beginOfDay(moment) : moment;
    }

    /** When it was received; an employee's when the day began on which it was given. */
    Instant receivedAt(SurveyKind kind, Instant answeredAt) {
        return kind == SurveyKind.EMPLOYEE ? calendar.beginOfDay(answeredAt) : clock.instant();
    }
}
