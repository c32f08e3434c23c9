package io.northloop.integration.messaging;

import io.northloop.integration.model.EventCatalogue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topics of the catalogue. They are created when the first event is published, not at start, so that the
 * application starts without a broker; partitions and replicas are the broker's defaults.
 */
final class EventTopics {

    private static final Logger LOG = LoggerFactory.getLogger(EventTopics.class);
    private static final int PATIENCE_MILLIS = 3_000;

    private final Map<String, Object> settings;
    private volatile boolean known;

    EventTopics(Map<String, Object> adminSettings) {
        settings = new HashMap<>(adminSettings);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    }

    /** Creates those that are missing; {@code false} when the broker does not answer. */
    boolean exist() {
        if (!known) {
            known = create();
        }
        return known;
    }

    private boolean create() {
        List<NewTopic> wanted = EventCatalogue.topics().stream()
                .map(name -> new NewTopic(name, Optional.empty(), Optional.empty()))
                .toList();
        Admin admin = Admin.create(settings);
        try {
            boolean all = true;
            for (KafkaFuture<Void> created : admin.createTopics(wanted).values().values()) {
                all &= exists(created);
            }
            return all;
        } finally {
            admin.close(Duration.ofMillis(PATIENCE_MILLIS));
        }
    }

    private static boolean exists(KafkaFuture<Void> created) {
        try {
            created.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            LOG.warn("topics for events cannot be created now: {}", String.valueOf(e.getCause()));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
