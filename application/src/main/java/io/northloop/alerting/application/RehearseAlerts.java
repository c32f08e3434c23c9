package io.northloop.alerting.application;

import io.northloop.measurement.QuarterStandings;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.response.ScoreHistory;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes through the past again with the rules that watch the present, so that HQ sees how often they would have paged
 * it; stores nothing and tells nobody. Incidents with influential customers are facts, and are left out. Each month is
 * read in a transaction of its own, so that none lasts as long as a year of answers.
 */
@Component
public class RehearseAlerts {

    private final AlertEngine engine;
    private final ScoreHistory history;
    private final QuarterStandings standings;
    private final Subjects subjects;
    private final OrganisationDirectory organisation;

    RehearseAlerts(
            AlertEngine engine,
            ScoreHistory history,
            QuarterStandings standings,
            Subjects subjects,
            OrganisationDirectory organisation) {
        this.engine = engine;
        this.history = history;
        this.standings = standings;
        this.subjects = subjects;
        this.organisation = organisation;
    }

    /**
     * With the company as it is now.
     *
     * @param first month
     * @param patience after which somebody acknowledges an alarm
     */
    @Transactional(readOnly = true)
    public Rehearsing begin(YearMonth first, Duration patience) {
        return new Rehearsing(
                first, patience, organisation.companyZone(), subjects.now(), new QuarterFigures(standings));
    }

    /** Goes through the next month, which must be over. */
    @Transactional(readOnly = true)
    public void month(Rehearsing rehearsing) {
        ZoneId zone = rehearsing.zone();
        YearMonth month = rehearsing.next();
        history.each(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
                scored -> rehearsing.take(scored, engine));
        rehearsing.over(engine);
    }
}
