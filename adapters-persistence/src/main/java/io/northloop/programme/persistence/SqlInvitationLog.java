package io.northloop.programme.persistence;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.InvitationFilter;
import io.northloop.programme.model.InvitationLine;
import io.northloop.programme.port.InvitationLog;
import io.northloop.shared.Cursor;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlInvitationLog implements InvitationLog {

    private final JdbcClient jdbc;

    SqlInvitationLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Slice<InvitationLine> list(InvitationFilter filter, SliceRequest slice) {
        if (filter.findsNothing()) {
            return Slice.empty();
        }
        String cursor = slice.cursor();
        Conditions conditions = new Conditions(cursor == null ? Long.MAX_VALUE : Cursor.number(cursor));
        filter.customer().map(CustomerRef::value).ifPresent(it -> conditions.add("customer_ref = :customer", it));
        filter.programmes()
                .map(refs -> refs.stream().map(ProgrammeRef::value).toList())
                .ifPresent(it -> conditions.add("programme_ref in (:programmes)", it));
        filter.wave().map(WaveId::value).ifPresent(it -> conditions.add("wave_id = :wave", it));
        filter.units()
                .map(refs -> refs.stream().map(UnitRef::value).toList())
                .ifPresent(it -> conditions.add("unit_ref in (:units)", it));
        if (!filter.states().isEmpty()) {
            conditions.add(
                    "state in (:states)",
                    filter.states().stream().map(Enum::name).toList());
        }
        filter.reason().map(Enum::name).ifPresent(it -> conditions.add("reason = :reason", it));
        filter.from().map(Timestamp::from).ifPresent(it -> conditions.add("created_at >= :from", it));
        filter.until().map(Timestamp::from).ifPresent(it -> conditions.add("created_at < :until", it));
        List<Row> rows = jdbc.sql("select * from invitation where " + String.join(" and ", conditions.texts)
                        + " order by seq desc limit :limit")
                .params(conditions.values)
                .param("limit", slice.limit() + 1)
                .query((row, number) -> new Row(row.getLong("seq"), InvitationRows.line(row, number)))
                .list();
        return Slice.of(rows, slice.limit(), row -> Cursor.of(Long.toString(row.seq())))
                .map(Row::line);
    }

    /** Only what is asked for stands in the statement, so that the plan is made for it, and an index is found. */
    private static final class Conditions {
        private final List<String> texts =
                new ArrayList<>(List.of("kind <> 'EMPLOYEE'", "customer_ref is not null", "seq < :before"));
        private final Map<String, Object> values = new HashMap<>();

        Conditions(long before) {
            values.put("before", before);
        }

        /** @param text with one named value */
        void add(String text, Object value) {
            texts.add(text);
            values.put(text.substring(text.indexOf(':') + 1).replace(")", ""), value);
        }
    }

    private record Row(long seq, InvitationLine line) {}
}
