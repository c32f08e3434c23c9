package io.northloop.followup.persistence;

import io.northloop.followup.CaseCounts;
import io.northloop.followup.CaseId;
import io.northloop.followup.CaseOutcomes;
import io.northloop.followup.CaseState;
import io.northloop.followup.ContactTimes;
import io.northloop.followup.model.CaseSight;
import io.northloop.followup.port.CaseReadModel;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.survey.SurveyKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and figures of cases from {@code followup_case}; of answers it counts those that came later. */
@Repository
class SqlCaseReadModel implements CaseReadModel {

    private static final String IN_SIGHT =
            " (:everything or unit_ref = any (:sightUnits) or owner_ref = any (:sightOwners)) ";
    private static final String IN_UNITS = " (:anyUnit or unit_ref = any (:units)) ";

    /** The one place where follow-up reads answers (docs/decisions/0016); it counts, and shows no customer. */
    private static final String RECOVERED = """
            exists (
                select from response answer
                join response later on later.customer_ref = answer.customer_ref
                    and later.answered_at > answer.answered_at and later.kind <> 'EMPLOYEE'
                where answer.id = c.response_id
                    and width_bucket(later.score, array[7, 9]) > width_bucket(c.score, array[7, 9]))""";

    private final JdbcClient jdbc;

    SqlCaseReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Slice<Row> list(CaseSight sight, Filter filter, SliceRequest slice) {
        Map<String, @Nullable Object> parameters = parameters(sight, filter.units());
        parameters.put("anyState", filter.states().isEmpty());
        parameters.put("states", filter.states().stream().map(CaseState::name).toArray(String[]::new));
        parameters.put("anyOwner", filter.owners().isEmpty());
        parameters.put("owners", people(filter.owners()));
        parameters.put("overdueAt", filter.overdueAt().map(Timestamp::from).orElse(null));
        parameters.put("atMost", slice.limit() + 1);
        @Nullable CaseCursor after = slice.cursor() == null ? null : CaseCursor.read(slice.cursor());
        parameters.put("afterDue", after == null ? null : Timestamp.from(after.dueAt()));
        parameters.put("afterId", after == null ? null : after.id());
        String sql = "select * from followup_case where" + IN_SIGHT + "and" + IN_UNITS + """
                and (:anyState or state = any (:states))
                and (:anyOwner or owner_ref = any (:owners))
                and (cast(:overdueAt as timestamptz) is null
                    or (first_contact_at is null and due_at <= :overdueAt))
                and (cast(:afterDue as timestamptz) is null
                    or (due_at, id) > (cast(:afterDue as timestamptz), cast(:afterId as uuid)))
                order by due_at, id limit :atMost""";
        List<Row> rows = jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> row(row))
                .list();
        return Slice.of(rows, slice.limit(), CaseCursor::after);
    }

    @Override
    public CaseCounts.Counts count(CaseSight sight, Instant now, Duration soon) {
        Map<String, @Nullable Object> parameters = parameters(sight, Set.of());
        parameters.put("now", Timestamp.from(now));
        parameters.put("soon", Timestamp.from(now.plus(soon)));
        String sql = """
                select count(*) as open,
                    count(*) filter (where first_contact_at is null and due_at > :now and due_at <= :soon) as due_soon,
                    count(*) filter (where first_contact_at is null and due_at <= :now) as overdue,
                    count(*) filter (where owner_ref = any (:sightOwners)) as mine
                from followup_case where state <> 'CLOSED' and""" + IN_SIGHT;
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new CaseCounts.Counts(
                        now, row.getLong("open"), row.getLong("due_soon"), row.getLong("overdue"), row.getLong("mine")))
                .single();
    }

    @Override
    public Performance performance(CaseSight sight, Set<UnitRef> units, Instant since, Instant now) {
        Map<String, @Nullable Object> parameters = parameters(sight, units);
        parameters.put("since", Timestamp.from(since));
        parameters.put("now", Timestamp.from(now));
        String sql = """
                select count(*) as cases,
                    count(*) filter (where first_contact_at < due_at) as within_sla,
                    percentile_cont(0.5) within group (order by extract(epoch from first_contact_at - received_at))
                        as median_to_contact,
                    count(closed_at) as closed,
                    percentile_cont(0.5) within group (order by extract(epoch from closed_at - received_at))
                        as median_to_close,
                    count(*) filter (where\s""" + RECOVERED + """
                    ) as recovered
                from followup_case c
                where received_at >= :since and (first_contact_at is not null or due_at <= :now) and""" + IN_SIGHT + "and" + IN_UNITS;
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new Performance(
                        row.getLong("cases"),
                        row.getLong("within_sla"),
                        seconds(row.getBigDecimal("median_to_contact")),
                        row.getLong("closed"),
                        seconds(row.getBigDecimal("median_to_close")),
                        row.getLong("recovered")))
                .single();
    }

    @Override
    public CaseOutcomes.Counts outcomes(
            CaseSight sight, Set<UnitRef> units, CaseOutcomes.Question question, Instant now) {
        Map<String, @Nullable Object> parameters = parameters(sight, units);
        parameters.put("from", Timestamp.from(question.from()));
        parameters.put("until", Timestamp.from(question.until()));
        parameters.put("touchpoint", question.touchpoint().orElse(null));
        parameters.put("kind", question.kind().map(SurveyKind::name).orElse(null));
        parameters.put("now", Timestamp.from(now));
        // The 24 hours end after the receipt: the first condition follows from the second, and has an index.
        String sql = """
                select count(*) as opened,
                    count(*) filter (where first_contact_at < due_at) as in_time,
                    count(*) filter (where first_contact_at >= due_at or (first_contact_at is null and due_at <= :now))
                        as breached,
                    count(*) filter (where state <> 'CLOSED') as open,
                    count(root_cause) as explained
                from followup_case
                where due_at >= :from and received_at >= :from and received_at < :until
                    and (cast(:touchpoint as text) is null or touchpoint = :touchpoint)
                    and (cast(:kind as text) is null or kind = :kind) and""" + IN_SIGHT + "and" + IN_UNITS;
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new CaseOutcomes.Counts(
                        row.getLong("opened"),
                        row.getLong("in_time"),
                        row.getLong("breached"),
                        row.getLong("open"),
                        row.getLong("explained")))
                .single();
    }

    @Override
    public List<ContactTimes.Kept> kept(Instant from, Instant until) {
        return jdbc.sql("""
                        select unit_ref, count(*) as due,
                               count(*) filter (where first_contact_at is null or first_contact_at >= due_at) as breached
                          from followup_case where due_at >= :from and due_at < :until group by unit_ref""")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new ContactTimes.Kept(
                        new UnitRef(row.getString("unit_ref")), row.getLong("due"), row.getLong("breached")))
                .list();
    }

    private static Optional<Duration> seconds(@Nullable BigDecimal seconds) {
        return Optional.ofNullable(seconds).map(BigDecimal::longValue).map(Duration::ofSeconds);
    }

    private static Map<String, @Nullable Object> parameters(CaseSight sight, Set<UnitRef> units) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("everything", sight.everything());
        parameters.put("sightUnits", texts(sight.units()));
        parameters.put("sightOwners", people(sight.owners()));
        parameters.put("anyUnit", units.isEmpty());
        parameters.put("units", texts(units));
        return parameters;
    }

    private static String[] texts(Collection<UnitRef> units) {
        return units.stream().map(UnitRef::value).toArray(String[]::new);
    }

    private static String[] people(Collection<PersonRef> people) {
        return people.stream().map(PersonRef::value).toArray(String[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        String owner = row.getString("owner_ref");
        Timestamp firstContact = row.getTimestamp("first_contact_at");
        return new Row(
                new CaseId(row.getObject("id", UUID.class)),
                new ResponseId(row.getObject("response_id", UUID.class)),
                new UnitRef(row.getString("unit_ref")),
                owner == null ? null : new PersonRef(owner),
                CaseState.valueOf(row.getString("state")),
                row.getInt("score"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                firstContact == null ? null : firstContact.toInstant(),
                row.getInt("escalation"),
                row.getString("root_cause"),
                row.getBoolean("consent"),
                row.getLong("version"));
    }
}
