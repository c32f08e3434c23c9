package io.northloop.programme.persistence;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.PosterToken;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.model.BegunSurvey;
import io.northloop.programme.model.PosterLink;
import io.northloop.programme.port.PosterLinkStore;
import io.northloop.shared.port.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlPosterLinkStore implements PosterLinkStore {

    private static final String CONTEXT = "poster-link";
    private static final String INSERT = """
            insert into poster_link (programme_ref, centre_ref, token_hash, token_cipher, issued_at)
            values (:programme, :centre, :hash, :cipher, :at)
            on conflict (programme_ref, centre_ref)
            """;

    private final JdbcClient jdbc;
    private final Secrets secrets;

    SqlPosterLinkStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public Optional<PosterLink> find(PosterToken token) {
        return jdbc.sql("select * from poster_link where token_hash = :hash")
                .param("hash", token.hash())
                .query((row, number) -> link(row))
                .optional();
    }

    @Override
    public Optional<PosterLink> find(ProgrammeRef programme, UnitRef centre) {
        return jdbc.sql("select * from poster_link where programme_ref = :programme and centre_ref = :centre")
                .param("programme", programme.value())
                .param("centre", centre.value())
                .query((row, number) -> link(row))
                .optional();
    }

    @Override
    public List<PosterLink> of(ProgrammeRef programme) {
        return jdbc.sql("select * from poster_link where programme_ref = :programme order by centre_ref")
                .param("programme", programme.value())
                .query((row, number) -> link(row))
                .list();
    }

    @Override
    public boolean add(PosterLink link) {
        return written(INSERT + "do nothing", link) == 1;
    }

    @Override
    public void replace(PosterLink link) {
        written(INSERT + """
                        do update set token_hash = excluded.token_hash, token_cipher = excluded.token_cipher,
                                      issued_at = excluded.issued_at""", link);
    }

    @Override
    public void begin(BegunSurvey begun) {
        jdbc.sql("""
                        insert into survey_link (token_hash, programme_ref, survey_version, survey_ref, unit_ref,
                                                 language, begun_at, expires_at)
                        values (:hash, :programme, :version, :survey, :unit, :language, :begun, :expires)""")
                .param("hash", begun.token().hash())
                .param("programme", begun.programme().value())
                .param("version", begun.survey().id().value())
                .param("survey", begun.survey().ref().value())
                .param("unit", begun.centre().value())
                .param("language", begun.language().tag())
                .param("begun", Timestamp.from(begun.begunAt()))
                .param("expires", Timestamp.from(begun.expiresAt()))
                .update();
    }

    @Override
    public Optional<Begun> begun(SurveyToken token, PosterLink from) {
        return jdbc.sql("""
                        select begun_at, expires_at, spent_at is not null as spent from survey_link
                         where token_hash = :hash and programme_ref = :programme and unit_ref = :centre
                           and begun_at is not null""")
                .param("hash", token.hash())
                .param("programme", from.programme().value())
                .param("centre", from.centre().value())
                .query((row, number) -> new Begun(
                        row.getTimestamp("begun_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getBoolean("spent")))
                .optional();
    }

    private int written(String sql, PosterLink link) {
        return jdbc.sql(sql)
                .param("programme", link.programme().value())
                .param("centre", link.centre().value())
                .param("hash", link.token().hash())
                .param("cipher", secrets.seal(link.token().value(), CONTEXT))
                .param("at", Timestamp.from(link.issuedAt()))
                .update();
    }

    private PosterLink link(ResultSet row) throws SQLException {
        return new PosterLink(
                new ProgrammeRef(row.getString("programme_ref")),
                new UnitRef(row.getString("centre_ref")),
                new PosterToken(secrets.open(row.getString("token_cipher"), CONTEXT)),
                row.getTimestamp("issued_at").toInstant());
    }
}
