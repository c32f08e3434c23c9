package io.northloop.response.persistence;

import io.northloop.customer.CustomerDirectory.LatestCategory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.response.model.StoredResponse;
import io.northloop.response.port.ResponseFilter;
import io.northloop.response.port.StoredResponses;
import io.northloop.shared.Cursor;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads answers by key, newest first. Ids grow with the moment of receipt, so that neither a new answer nor a backdated
 * one shifts a page already read. Those of employees are by chance, and so is the order of their answers. An erased
 * answer is a row that nobody reads.
 */
@Repository
class SqlStoredResponses implements StoredResponses {

    private static final String SELECT = """
            select r.*, v.number as version_number, c.name as customer_name
            from response r
            join survey_version v on v.id = r.survey_version
            left join customer c on c.ref = r.customer_ref
            """;

    private static final String OF_EMPLOYEES = """
            r.kind = 'EMPLOYEE' and r.unit_ref in (
                select unit_ref from response
                where kind = 'EMPLOYEE' and survey_ref = :survey and answered_at < :until
                group by unit_ref having count(*) >= :least)
            """;

    private static final int ROWS_PER_FETCH = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;

    SqlStoredResponses(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        JdbcTemplate fetching = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        fetching.setFetchSize(ROWS_PER_FETCH);
        this.streaming = new NamedParameterJdbcTemplate(fetching);
    }

    @Override
    public Optional<StoredResponse> find(ResponseId id) {
        return found(id, "");
    }

    @Override
    public Optional<StoredResponse> hold(ResponseId id) {
        // An announcement that is under way is waited for: what it tells is what stood there. The answer itself is read
        // by a statement of its own, which sees what was committed meanwhile.
        jdbc.sql("select response_id from response_fact where response_id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return found(id, " for update of r");
    }

    private Optional<StoredResponse> found(ResponseId id, String held) {
        return jdbc.sql(SELECT + "where r.erased_at is null and r.id = ?" + held)
                .param(id.value())
                .query((row, number) -> StoredRows.response(row))
                .optional();
    }

    @Override
    public List<StoredResponse> find(Collection<ResponseId> ids) {
        return jdbc.sql(SELECT + "where r.erased_at is null and r.id = any(:ids)")
                .param("ids", ids.stream().map(ResponseId::value).toArray(UUID[]::new))
                .query((row, number) -> StoredRows.response(row))
                .list();
    }

    @Override
    public Optional<CustomerRef> customerOf(ResponseId id) {
        return jdbc.sql("select customer_ref from response where id = ? and customer_ref is not null")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(CustomerRef::new);
    }

    @Override
    public List<LatestCategory> categoriesOf(CustomerRef customer) {
        return jdbc.sql("""
                        select score, answered_at from response
                         where customer_ref = ? and score is not null and kind <> 'EMPLOYEE' and erased_at is null
                         order by id""")
                .param(customer.value())
                .query((row, number) -> new LatestCategory(
                        customer,
                        new RecommendScore(row.getInt("score")).category(),
                        row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    @Override
    public Slice<StoredResponse> slice(ResponseFilter filter, SliceRequest request) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        if (request.cursor() != null) {
            where += " and r.id < :after";
            parameters.put("after", after(request.cursor()));
        }
        parameters.put("most", request.limit() + 1);
        List<StoredResponse> rows = jdbc.sql(SELECT + where + " order by r.id desc limit :most")
                .params(parameters)
                .query((row, number) -> StoredRows.response(row))
                .list();
        return Slice.of(rows, request.limit(), last -> Cursor.of(last.id().toString()));
    }

    @Override
    public void stream(ResponseFilter filter, Consumer<StoredResponse> each) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String sql = SELECT + where(filter, parameters) + " order by r.id desc";
        RowCallbackHandler handler = (ResultSet row) -> each.accept(StoredRows.response(row));
        streaming.query(sql, parameters, handler);
    }

    @Override
    public long count(ResponseFilter filter, long atMost) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        parameters.put("most", atMost);
        return jdbc.sql("select count(*) from (select 1 from response r " + where + " limit :most) counted")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static UUID after(String cursor) {
        return ResponseId.parse(Cursor.parts(cursor, 1).getFirst())
                .map(ResponseId::value)
                .orElseThrow(Cursor::malformed);
    }

    private static String where(ResponseFilter filter, Map<String, @Nullable Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("r.erased_at is null"));
        if (filter.employees()) {
            conditions.add(OF_EMPLOYEES);
            parameters.put("least", ResponseFilter.LEAST_EMPLOYEES);
        } else {
            conditions.add("r.kind <> 'EMPLOYEE'");
        }
        filter.units().ifPresent(units -> {
            conditions.add("r.unit_ref = any(:units)");
            parameters.put("units", units.stream().map(UnitRef::value).toArray(String[]::new));
        });
        filter.survey().ifPresent(survey -> {
            conditions.add("r.survey_ref = :survey");
            parameters.put("survey", survey.value());
        });
        filter.kind().ifPresent(kind -> {
            conditions.add("r.kind = :kind");
            parameters.put("kind", kind.name());
        });
        filter.trusted().ifPresent(trusted -> conditions.add(trusted ? "r.trusted" : "not r.trusted"));
        filter.touchpoint().ifPresent(touchpoint -> {
            conditions.add("r.touchpoint = :touchpoint");
            parameters.put("touchpoint", touchpoint);
        });
        filter.programme().ifPresent(programme -> {
            conditions.add("r.programme_ref = :programme");
            parameters.put("programme", programme);
        });
        filter.category().ifPresent(category -> conditions.add("r.score in (" + scoresOf(category) + ")"));
        filter.from().ifPresent(from -> moment("r.answered_at >= :from", "from", from, conditions, parameters));
        filter.until().ifPresent(until -> moment("r.answered_at < :until", "until", until, conditions, parameters));
        return "where " + String.join(" and ", conditions);
    }

    private static void moment(
            String condition,
            String name,
            Instant moment,
            List<String> conditions,
            Map<String, @Nullable Object> parameters) {
        conditions.add(condition);
        parameters.put(name, moment.atOffset(ZoneOffset.UTC));
    }

    private static String scoresOf(LoyaltyCategory category) {
        return String.join(
                ",",
                IntStream.rangeClosed(0, RecommendScore.MAXIMUM)
                        .filter(score -> new RecommendScore(score).category() == category)
                        .mapToObj(Integer::toString)
                        .toList());
    }
}
