package io.northloop.organisation.persistence;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PlaceNames;
import io.northloop.organisation.PostLevel;
import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.UnitView;
import io.northloop.organisation.port.OrganisationChart;
import io.northloop.shared.Cursor;
import io.northloop.shared.Language;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The organisation by SQL. Lists go by reference, compared byte by byte, so that a cursor means the same everywhere.
 */
@Repository
class SqlOrganisationChart implements OrganisationChart {

    private static final String UNIT_VIEW = """
            SELECT u.ref, u.kind, u.name, u.parent_ref, coalesce(u.time_zone, c.zone) AS zone, u.active
            FROM unit u CROSS JOIN company c LEFT JOIN unit p ON p.ref = u.parent_ref
            """;
    private static final String UNIT_ENTRY =
            "SELECT ref, kind, name, parent_ref, time_zone, active, version FROM unit ";
    private static final String PERSON_ENTRY = """
            SELECT ref, name, email, phone, language, post, unit_ref, deputy_ref, away_from, away_until, active, version
            FROM person
            """;

    private final JdbcClient jdbc;

    SqlOrganisationChart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UnitView> units() {
        return jdbc.sql(UNIT_VIEW + """
                        ORDER BY coalesce(p.name, u.name), coalesce(u.parent_ref, u.ref), u.parent_ref NULLS FIRST,
                                 u.name, u.ref
                        """).query(SqlOrganisationChart::unitView).list();
    }

    @Override
    public Optional<UnitView> unit(UnitRef ref) {
        return jdbc.sql(UNIT_VIEW + "WHERE u.ref = :ref")
                .param("ref", ref.value())
                .query(SqlOrganisationChart::unitView)
                .optional();
    }

    @Override
    public List<UnitRef> centresWithin(UnitRef ref) {
        return jdbc.sql("""
                        SELECT ref FROM unit WHERE kind = 'CENTRE' AND (ref = :ref OR parent_ref = :ref) ORDER BY ref
                        """)
                .param("ref", ref.value())
                .query((row, number) -> new UnitRef(row.getString(1)))
                .list();
    }

    @Override
    public Map<UnitRef, ZoneId> zones(Set<UnitRef> refs) {
        Map<UnitRef, ZoneId> zones = new HashMap<>();
        jdbc.sql(UNIT_VIEW + "WHERE u.ref = ANY (:refs)")
                .param("refs", refs.stream().map(UnitRef::value).toArray(String[]::new))
                .query(SqlOrganisationChart::unitView)
                .list()
                .forEach(unit -> zones.put(unit.ref(), unit.timeZone()));
        return zones;
    }

    @Override
    public Slice<UnitEntry> units(UnitScope scope, SliceRequest request) {
        List<UnitEntry> rows = jdbc.sql(UNIT_ENTRY + """
                                WHERE ref COLLATE "C" > :after AND (:everything OR ref = ANY (:within))
                                ORDER BY ref COLLATE "C" LIMIT :limit
                                """)
                .param("after", after(request))
                .param("everything", scope instanceof UnitScope.Everything)
                .param("within", within(scope))
                .param("limit", request.limit() + 1)
                .query(SqlOrganisationChart::unitEntry)
                .list();
        return Slice.of(rows, request.limit(), unit -> Cursor.of(unit.ref().value()));
    }

    @Override
    public Optional<UnitEntry> unitEntry(UnitRef ref) {
        return jdbc.sql(UNIT_ENTRY + "WHERE ref = :ref")
                .param("ref", ref.value())
                .query(SqlOrganisationChart::unitEntry)
                .optional();
    }

    @Override
    public Slice<PersonEntry> people(UnitScope scope, PeopleFilter filter, SliceRequest request) {
        UnitRef unit = filter.unit();
        List<PersonEntry> rows = jdbc.sql(PERSON_ENTRY + """
                                WHERE ref COLLATE "C" > :after
                                  AND (:everything OR unit_ref = ANY (:within))
                                  AND (:unit = '' OR unit_ref = :unit)
                                  AND (position(lower(:text) IN lower(name)) > 0
                                       OR position(lower(:text) IN lower(ref)) > 0)
                                ORDER BY ref COLLATE "C" LIMIT :limit
                                """)
                .param("after", after(request))
                .param("everything", scope instanceof UnitScope.Everything)
                .param("within", within(scope))
                .param("unit", unit == null ? "" : unit.value())
                .param("text", filter.text())
                .param("limit", request.limit() + 1)
                .query(SqlOrganisationChart::personEntry)
                .list();
        return Slice.of(rows, request.limit(), person -> Cursor.of(person.ref().value()));
    }

    @Override
    public Optional<PersonEntry> personEntry(PersonRef ref) {
        return jdbc.sql(PERSON_ENTRY + "WHERE ref = :ref")
                .param("ref", ref.value())
                .query(SqlOrganisationChart::personEntry)
                .optional();
    }

    @Override
    public List<PostView> posts() {
        return jdbc.sql("SELECT code, level, name_en, name_zh, active FROM post ORDER BY position")
                .query((row, number) -> new PostView(
                        row.getString(1),
                        PostLevel.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5)))
                .list();
    }

    @Override
    public List<TouchpointView> touchpoints() {
        return jdbc.sql("SELECT code, name_en, name_zh, active FROM touchpoint ORDER BY position")
                .query((row, number) ->
                        new TouchpointView(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    @Override
    public PlaceNames names(Set<UnitRef> units, Set<String> touchpoints) {
        Map<UnitRef, String> places = new HashMap<>();
        Map<String, Map<Language, String>> steps = new HashMap<>();
        jdbc.sql("""
                        SELECT true, ref, name, name FROM unit WHERE ref = ANY (:units)
                        UNION ALL SELECT false, code, name_en, name_zh FROM touchpoint WHERE code = ANY (:touchpoints)
                        """)
                .param("units", units.stream().map(UnitRef::value).toArray(String[]::new))
                .param("touchpoints", touchpoints.toArray(String[]::new))
                .query(row -> {
                    String ref = row.getString(2);
                    if (row.getBoolean(1)) {
                        places.put(new UnitRef(ref), row.getString(3));
                    } else {
                        steps.put(ref, Map.of(Language.EN, row.getString(3), Language.ZH_CN, row.getString(4)));
                    }
                });
        return new PlaceNames(places, steps);
    }

    private static String after(SliceRequest request) {
        String cursor = request.cursor();
        return cursor == null ? "" : Cursor.parts(cursor, 1).getFirst();
    }

    private static String[] within(UnitScope scope) {
        return switch (scope) {
            case UnitScope.Everything everything -> new String[0];
            case UnitScope.Within confined ->
                confined.units().stream().map(UnitRef::value).toArray(String[]::new);
        };
    }

    private static UnitView unitView(ResultSet row, int number) throws SQLException {
        return new UnitView(
                new UnitRef(row.getString("ref")),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                unitRef(row.getString("parent_ref")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("active"));
    }

    private static UnitEntry unitEntry(ResultSet row, int number) throws SQLException {
        String zone = row.getString("time_zone");
        return new UnitEntry(
                new UnitRef(row.getString("ref")),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                unitRef(row.getString("parent_ref")),
                zone == null ? null : ZoneId.of(zone),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static PersonEntry personEntry(ResultSet row, int number) throws SQLException {
        String deputy = row.getString("deputy_ref");
        return new PersonEntry(
                new PersonRef(row.getString("ref")),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getString("post"),
                unitRef(row.getString("unit_ref")),
                deputy == null ? null : new PersonRef(deputy),
                row.getObject("away_from", LocalDate.class),
                row.getObject("away_until", LocalDate.class),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static @Nullable UnitRef unitRef(@Nullable String text) {
        return text == null ? null : new UnitRef(text);
    }
}
