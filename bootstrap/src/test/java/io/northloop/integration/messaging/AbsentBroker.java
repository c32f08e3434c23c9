package io.northloop.integration.messaging;

import io.northloop.integration.port.EventBus;
import java.util.HashMap;
import java.util.Map;

/** The real adapter, connected to a port where no broker listens. */
public final class AbsentBroker {

    private AbsentBroker() {}

    public static EventBus bus() {
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("bootstrap.servers", "127.0.0.1:9");
        return EventBusConfiguration.bus(nobody, nobody);
    }
}
