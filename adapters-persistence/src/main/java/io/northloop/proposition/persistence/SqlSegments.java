package io.northloop.proposition.persistence;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.Segment;
import io.northloop.proposition.model.SegmentRule;
import io.northloop.proposition.port.Segments;
import io.northloop.shared.persistence.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Segments in {@code segment}. */
@Repository
class SqlSegments implements Segments {

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SqlSegments(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Segment> all() {
        return jdbc.sql("select * from segment order by name, id")
                .query((row, number) -> segment(row))
                .list();
    }

    @Override
    public Optional<Segment> find(SegmentId id) {
        return read(id, "");
    }

    @Override
    public Optional<Segment> lock(SegmentId id) {
        return read(id, " for update");
    }

    private Optional<Segment> read(SegmentId id, String lock) {
        return jdbc.sql("select * from segment where id = :id" + lock)
                .param("id", id.value())
                .query((row, number) -> segment(row))
                .optional();
    }

    @Override
    public void add(Segment segment) {
        written(segment, """
                        insert into segment (id, name, tiers, categories, attributes)
                        values (:id, :name, :tiers, :categories, cast(:attributes as jsonb))""").update();
    }

    @Override
    public boolean change(Segment segment) {
        return written(segment, """
                        update segment
                        set name = :name, tiers = :tiers, categories = :categories,
                            attributes = cast(:attributes as jsonb), version = version + 1
                        where id = :id and version = :version""").param("version", segment.version()).update() == 1;
    }

    private JdbcClient.StatementSpec written(Segment segment, String sql) {
        return jdbc.sql(sql)
                .param("id", segment.id().value())
                .param("name", segment.name())
                .param("tiers", Names.of(segment.rule().tiers()))
                .param("categories", Names.of(segment.rule().categories()))
                .param("attributes", json.writeValueAsString(segment.rule().attributes()));
    }

    private Segment segment(ResultSet row) throws SQLException {
        return new Segment(
                new SegmentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new SegmentRule(
                        choices(row, "tiers", ProfitTier::valueOf),
                        choices(row, "categories", LoyaltyCategory::valueOf),
                        json.readValue(row.getString("attributes"), ATTRIBUTES)),
                row.getLong("version"));
    }

    private static <E> Set<E> choices(ResultSet row, String column, Function<String, E> choice) throws SQLException {
        String[] names = (String[]) row.getArray(column).getArray();
        return Arrays.stream(names).map(choice).collect(Collectors.toSet());
    }
}
