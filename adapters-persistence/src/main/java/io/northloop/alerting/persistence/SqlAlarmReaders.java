package io.northloop.alerting.persistence;

import io.northloop.alerting.model.AlarmReaders;
import io.northloop.alerting.port.AlarmReadersRegister;
import io.northloop.organisation.PersonRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of {@code alerting_settings}. */
@Repository
class SqlAlarmReaders implements AlarmReadersRegister {

    private final JdbcClient jdbc;

    SqlAlarmReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public AlarmReaders current() {
        return read("");
    }

    @Override
    public AlarmReaders lockForChange() {
        return read(" for update");
    }

    @Override
    public void save(AlarmReaders changed) {
        jdbc.sql("""
                        update alerting_settings
                        set reader_posts = :posts, without_people = :without, version = version + 1
                        where id = 1""")
                .param("posts", changed.posts().stream().sorted().toArray(String[]::new))
                .param(
                        "without",
                        changed.without().stream()
                                .map(PersonRef::value)
                                .sorted()
                                .toArray(String[]::new))
                .update();
    }

    private AlarmReaders read(String lock) {
        return jdbc.sql("select * from alerting_settings where id = 1" + lock)
                .query((row, number) -> readers(row))
                .single();
    }

    private static AlarmReaders readers(ResultSet row) throws SQLException {
        return new AlarmReaders(
                Set.of(texts(row, "reader_posts")),
                Arrays.stream(texts(row, "without_people")).map(PersonRef::new).collect(Collectors.toSet()),
                row.getLong("version"));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) Objects.requireNonNull(row.getArray(column)).getArray();
    }
}
