package io.northloop.integration.messaging;

import io.northloop.integration.port.EventBus;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Connects the outbox to the broker that the application is told of. */
@Configuration(proxyBeanMethods = false)
class EventBusConfiguration {

    private static final int REQUEST_TIMEOUT_MILLIS = 3_000;
    private static final int DELIVERY_TIMEOUT_MILLIS = 6_000;

    @Bean
    EventBus eventBus(ProducerFactory<?, ?> factory, KafkaAdmin admin) {
        return bus(factory.getConfigurationProperties(), admin.getConfigurationProperties());
    }

    static KafkaEventBus bus(Map<String, Object> producerSettings, Map<String, Object> adminSettings) {
        Map<String, Object> settings = new HashMap<>(producerSettings);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
        return new KafkaEventBus(
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
                new EventTopics(adminSettings));
    }
}
