package io.northloop.shared.messaging;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates the inbound topics, and the ones for dead letters, where the broker lets us. */
@Configuration(proxyBeanMethods = false)
class InboundTopics {

    @Bean
    KafkaAdmin.NewTopics inbound(List<InboundFeed> feeds) {
        return new KafkaAdmin.NewTopics(feeds.stream()
                .flatMap(feed -> Stream.of(feed.topic(), feed.topic() + DeadLetters.SUFFIX))
                .map(topic -> TopicBuilder.name(topic).build())
                .toArray(NewTopic[]::new));
    }
}
