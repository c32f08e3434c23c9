package io.northloop.access.persistence;

import io.northloop.access.port.ConfinementInForce;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Puts the second wall before the application's pool. Migrations connect as the owner of the tables, beside it. */
@Configuration(proxyBeanMethods = false)
class WallConfiguration {

    @Bean
    static BeanPostProcessor secondWall(ObjectProvider<ConfinementInForce> provider, ObjectProvider<Clock> clocks) {
        SingletonSupplier<ConfinementInForce> inForce = SingletonSupplier.of(provider::getObject);
        SingletonSupplier<Clock> clock = SingletonSupplier.of(clocks::getObject);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool
                        ? new WalledDataSource(
                                pool,
                                () -> inForce.obtain().now(),
                                () -> clock.obtain().instant())
                        : bean;
            }
        };
    }
}
