package io.northloop.customer.persistence;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.model.ContactMarks;
import io.northloop.customer.model.OptOut;
import io.northloop.customer.model.OptOutCount;
import io.northloop.customer.model.OptOutFilter;
import io.northloop.customer.port.OptOuts;
import io.northloop.shared.Cursor;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    public Set<String> among(ContactChannel channel, Collection<String> contactHashes) {
        return Set.copyOf(jdbc.sql("""
                        select contact_hash from opt_out
                         where channel = :channel and contact_hash = any(:hashes)""")
                .param("channel", channel.name())
                .param("hashes", contactHashes.toArray(String[]::new))
                .query((row, number) -> row.getString("contact_hash"))
                .list());
    }

    @Override
    public void keepLink(String code, ContactMarks.Marked contact) {
        jdbc.sql("""
                        insert into opt_out_link (code, channel, contact_hash)
                        values (:code, :channel, :hash) on conflict do nothing""")
                .param("code", code)
                .param("channel", contact.channel().name())
                .param("hash", contact.contactHash())
                .update();
    }

    @Override
    public Optional<ContactMarks.Marked> linked(String code) {
        return jdbc.sql("select channel, contact_hash from opt_out_link where code = :code")
                .param("code", code)
                .query((row, number) -> new ContactMarks.Marked(
                        ContactChannel.valueOf(row.getString("channel")), row.getString("contact_hash")))
                .optional();
    }

    @Override
    public Optional<OptOut> find(ContactChannel channel, String contactHash) {
        return jdbc.sql("select * from opt_out where channel = :channel and contact_hash = :hash")
                .param("channel", channel.name())
                .param("hash", contactHash)
                .query((row, number) -> optOut(row))
                .optional();
    }

    @Override
    public Slice<OptOut> list(OptOutFilter filter, SliceRequest slice) {
        String cursor = slice.cursor();
        long before = cursor == null ? Long.MAX_VALUE : Cursor.number(cursor);
        List<Row> rows = jdbc.sql("""
                        select * from opt_out
                         where seq < :before
                           and (cast(:channel as text) is null or channel = :channel)
                           and (cast(:source as text) is null or source = :source)
                         order by seq desc limit :limit""")
                .param("before", before)
                .param("channel", filter.channel().map(Enum::name).orElse(null))
                .param("source", filter.source().map(Enum::name).orElse(null))
                .param("limit", slice.limit() + 1)
                .query((row, number) -> new Row(row.getLong("seq"), optOut(row)))
                .list();
        return Slice.of(rows, slice.limit(), row -> Cursor.of(Long.toString(row.seq())))
                .map(Row::optOut);
    }

    @Override
    public List<OptOutCount> counts() {
        return jdbc
                .sql("select channel, source, count(*) as n from opt_out group by channel, source")
                .query((row, number) -> new OptOutCount(
                        ContactChannel.valueOf(row.getString("channel")),
                        OptOut.Source.valueOf(row.getString("source")),
                        row.getLong("n")))
                .list()
                .stream()
                .sorted(Comparator.comparing(OptOutCount::channel).thenComparing(OptOutCount::source))
                .toList();
    }

    private static OptOut optOut(ResultSet row) throws SQLException {
        return new OptOut(
                ContactChannel.valueOf(row.getString("channel")),
                row.getString("contact_hash"),
                OptOut.Source.valueOf(row.getString("source")),
                row.getTimestamp("opted_out_at").toInstant());
    }

    private record Row(long seq, OptOut optOut) {}
}
