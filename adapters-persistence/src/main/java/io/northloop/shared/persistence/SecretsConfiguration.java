package io.northloop.shared.persistence;

import io.northloop.shared.port.DataKeys;
import io.northloop.shared.port.Secrets;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Where the master key comes from: {@code northloop.master-key} (environment {@code NORTHLOOP_MASTER_KEY}) before the
 * file in {@code northloop.home}. Where there is a former key as well ({@code northloop.former-master-key}, or the file
 * {@code master.key.former}), what it sealed is sealed anew at the start.
 */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    @Bean
    DataKeys dataKeys(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${northloop.master-key:}") String given,
            @Value("${northloop.former-master-key:}") String formerGiven,
            @Value("${northloop.home:${user.home}/.northloop}") Path home) {
        byte[] masterKey = given.isBlank() ? MasterKey.keptIn(home) : MasterKey.given(given);
        SealedDataKeys keys = new SealedDataKeys(jdbc, transactions, masterKey);
        Optional<byte[]> former =
                formerGiven.isBlank() ? MasterKey.formerIn(home) : Optional.of(MasterKey.given(formerGiven));
        former.ifPresent(key -> {
            keys.sealAnew(key);
            MasterKey.forgetFormerIn(home);
        });
        return keys;
    }

    @Bean
    Secrets secrets(DataKeys keys) {
        return new DataKeySecrets(keys);
    }
}
