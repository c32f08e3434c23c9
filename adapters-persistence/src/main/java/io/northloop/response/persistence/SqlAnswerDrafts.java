package io.northloop.response.persistence;

import io.northloop.programme.SurveyToken;
import io.northloop.response.port.AnswerDrafts;
import io.northloop.shared.port.Secrets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts are sealed: they hold what somebody said, and perhaps how to reach them. */
@Repository
class SqlAnswerDrafts implements AnswerDrafts {

    private static final String CONTEXT = "answer-draft";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Secrets secrets;

    SqlAnswerDrafts(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public void keep(SurveyToken token, Map<String, List<String>> fields, Instant until) {
        jdbc.sql("""
                        insert into answer_draft (token_hash, fields, expires_at) values (?, ?, ?)
                        on conflict (token_hash) do update set fields = excluded.fields""")
                .params(token.hash(), secrets.seal(JSON.writeValueAsString(fields), CONTEXT), Timestamp.from(until))
                .update();
    }

    @Override
    public Optional<Map<String, List<String>>> find(SurveyToken token) {
        return jdbc.sql("select fields from answer_draft where token_hash = ?")
                .param(token.hash())
                .query(String.class)
                .optional()
                .map(kept -> JSON.readValue(secrets.open(kept, CONTEXT), FIELDS));
    }

    @Override
    public void drop(SurveyToken token) {
        jdbc.sql("delete from answer_draft where token_hash = ?")
                .param(token.hash())
                .update();
    }

    @Override
    public Optional<Instant> nextOutlived() {
        return jdbc.sql("select expires_at from answer_draft order by expires_at limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public int dropOutlived(Instant now) {
        return jdbc.sql("delete from answer_draft where expires_at <= ?")
                .param(Timestamp.from(now))
                .update();
    }
}
