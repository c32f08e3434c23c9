package io.northloop.programme.persistence;

import io.northloop.customer.CustomerRef;
import io.northloop.programme.model.InvitationLine;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.port.InvitationLog;
import io.northloop.shared.Cursor;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlInvitationLog implements InvitationLog {

    private final JdbcClient jdbc;

    SqlInvitationLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Slice<InvitationLine> list(
            Optional<CustomerRef> customer, Optional<InvitationState> state, SliceRequest slice) {
        String cursor = slice.cursor();
        List<Row> rows = jdbc.sql("""
                        select * from invitation
                         where seq < :before
                           and (cast(:customer as text) is null or customer_ref = :customer)
                           and (cast(:state as text) is null or state = :state)
                         order by seq desc limit :limit""")
                .param("before", cursor == null ? Long.MAX_VALUE : Cursor.number(cursor))
                .param("customer", customer.map(CustomerRef::value).orElse(null))
                .param("state", state.map(InvitationState::name).orElse(null))
                .param("limit", slice.limit() + 1)
                .query((row, number) -> new Row(row.getLong("seq"), InvitationRows.line(row, number)))
                .list();
        return Slice.of(rows, slice.limit(), row -> Cursor.of(Long.toString(row.seq())))
                .map(Row::line);
    }

    private record Row(long seq, InvitationLine line) {}
}
