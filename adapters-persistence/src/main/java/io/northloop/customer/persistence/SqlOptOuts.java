package io.northloop.customer.persistence;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.model.OptOut;
import io.northloop.customer.port.OptOuts;
import io.northloop.shared.Cursor;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlOptOuts implements OptOuts {

    private final JdbcClient jdbc;

    SqlOptOuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(OptOut optOut) {
        return jdbc.sql("""
                        insert into opt_out (channel, contact_hash, source, opted_out_at)
                        values (:channel, :hash, :source, :at) on conflict do nothing""")
                        .param("channel", optOut.channel().name())
                        .param("hash", optOut.contactHash())
                        .param("source", optOut.source().name())
                        .param("at", Timestamp.from(optOut.at()))
                        .update()
                == 1;
    }

    @Override
    public boolean contains(ContactChannel channel, String contactHash) {
        return jdbc.sql("select exists (select 1 from opt_out where channel = :channel and contact_hash = :hash)")
                .param("channel", channel.name())
                .param("hash", contactHash)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Slice<OptOut> list(SliceRequest slice) {
        String cursor = slice.cursor();
        long before = cursor == null ? Long.MAX_VALUE : Cursor.number(cursor);
        List<Row> rows = jdbc.sql("select * from opt_out where seq < :before order by seq desc limit :limit")
                .param("before", before)
                .param("limit", slice.limit() + 1)
                .query((row, number) -> new Row(
                        row.getLong("seq"),
                        new OptOut(
                                ContactChannel.valueOf(row.getString("channel")),
                                row.getString("contact_hash"),
                                OptOut.Source.valueOf(row.getString("source")),
                                row.getTimestamp("opted_out_at").toInstant())))
                .list();
        return Slice.of(rows, slice.limit(), row -> Cursor.of(Long.toString(row.seq())))
                .map(Row::optOut);
    }

    @Override
    public Map<ContactChannel, Long> counts() {
        Map<ContactChannel, Long> counts = new EnumMap<>(ContactChannel.class);
        jdbc.sql("select channel, count(*) as n from opt_out group by channel")
                .query((row, number) -> counts.put(ContactChannel.valueOf(row.getString("channel")), row.getLong("n")))
                .list();
        return counts;
    }

    private record Row(long seq, OptOut optOut) {}
}
