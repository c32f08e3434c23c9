package io.northloop.access.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.northloop.access.AccountId;
import io.northloop.access.port.OneTimeLinks;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links by the hash of their token; the database's clock says when they end. */
@Repository
class SqlOneTimeLinks implements OneTimeLinks {

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    SqlOneTimeLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String offer(Purpose purpose, Optional<AccountId> account, Duration lifetime) {
        jdbc.sql("""
                        DELETE FROM one_time_link
                        WHERE expires_at <= now()
                           OR purpose = :purpose AND account_id IS NOT DISTINCT FROM CAST(:account AS uuid)
                        """)
                .param("purpose", purpose.name())
                .param("account", account.map(AccountId::value).orElse(null))
                .update();
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        INSERT INTO one_time_link (token_hash, purpose, account_id, expires_at)
                        VALUES (:hash, :purpose, :account, now() + make_interval(secs => :seconds))
                        """)
                .param("hash", hash(token))
                .param("purpose", purpose.name())
                .param("account", account.map(AccountId::value).orElse(null))
                .param("seconds", lifetime.toSeconds())
                .update();
        return token;
    }

    @Override
    public Optional<Link> find(String token) {
        return jdbc.sql("""
                        SELECT purpose, account_id FROM one_time_link WHERE token_hash = :hash AND expires_at > now()
                        """)
                .param("hash", hash(token))
                .query(SqlOneTimeLinks::link)
                .optional();
    }

    @Override
    public Optional<Link> take(String token) {
        return jdbc.sql("""
                        DELETE FROM one_time_link WHERE token_hash = :hash AND expires_at > now()
                        RETURNING purpose, account_id
                        """)
                .param("hash", hash(token))
                .query(SqlOneTimeLinks::link)
                .optional();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new Link(
                Purpose.valueOf(row.getString("purpose")),
                Optional.ofNullable(account).map(AccountId::new));
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
