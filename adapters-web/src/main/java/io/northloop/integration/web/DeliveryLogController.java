package io.northloop.integration.web;

import io.northloop.access.Viewer;
import io.northloop.integration.application.DeliveryLogQueries;
import io.northloop.integration.port.DeliveryLog.Delivery;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What became of events for other systems. */
@Controller
class DeliveryLogController {

    private static final String WAITING = "waiting";

    private final DeliveryLogQueries queries;
    private final MessageSource messages;

    DeliveryLogController(DeliveryLogQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/settings/events")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'HQ')")
    String events(Viewer viewer, @RequestParam(defaultValue = "") String state, SliceRequest slice, Model model) {
        Slice<Delivery> deliveries = queries.deliveries(viewer, state.equals(WAITING), slice);
        String waiting = messages.getMessage("integration.waiting", null, LocaleContextHolder.getLocale());
        model.addAttribute("progress", queries.progress(viewer));
        model.addAttribute("deliveries", deliveries.items());
        model.addAttribute("state", state);
        model.addAttribute("states", Map.of(WAITING, waiting));
        if (deliveries.next() != null) {
            UriComponentsBuilder next =
                    UriComponentsBuilder.fromPath("/settings/events").queryParam("cursor", deliveries.next());
            if (state.equals(WAITING)) {
                next.queryParam("state", WAITING);
            }
            model.addAttribute("next", next.toUriString());
        }
        return "integration/events";
    }
}
