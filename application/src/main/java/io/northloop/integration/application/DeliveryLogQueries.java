package io.northloop.integration.application;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.integration.port.DeliveryLog;
import io.northloop.integration.port.DeliveryLog.Delivery;
import io.northloop.integration.port.DeliveryLog.Progress;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import org.springframework.stereotype.Component;

/** Shows administrators and HQ what became of events for other systems. */
@Component
public class DeliveryLogQueries {

    private final DeliveryLog log;

    DeliveryLogQueries(DeliveryLog log) {
        this.log = log;
    }

    public Progress progress(Viewer viewer) {
        allow(viewer);
        return log.progress();
    }

    public Slice<Delivery> deliveries(Viewer viewer, boolean onlyWaiting, SliceRequest slice) {
        allow(viewer);
        return log.deliveries(onlyWaiting, slice);
    }

    private static void allow(Viewer viewer) {
        boolean allowed = switch (viewer) {
            case Viewer.Staff staff -> staff.role() == Role.ADMINISTRATOR || staff.role() == Role.HQ;
            case Viewer.Machine _ -> false;
        };
        if (!allowed) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "forbidden");
        }
    }
}
