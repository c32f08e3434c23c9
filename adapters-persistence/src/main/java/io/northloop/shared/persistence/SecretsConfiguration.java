package io.northloop.shared.persistence;

import io.northloop.shared.port.DataKeys;
import io.northloop.shared.port.Secrets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Where the master key comes from: {@code northloop.master-key} (environment {@code NORTHLOOP_MASTER_KEY}) before the
 * file in {@code northloop.home}.
 */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    @Bean
    DataKeys dataKeys(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${northloop.master-key:}") String given,
            @Value("${northloop.home:${user.home}/.northloop}") Path home) {
        byte[] masterKey = given.isBlank() ? MasterKey.keptIn(home) : MasterKey.given(given);
        return new SealedDataKeys(jdbc, transactions, masterKey);
    }

    @Bean
    Secrets secrets(DataKeys keys) {
        return new DataKeySecrets(keys);
    }
}
