package io.northloop.customer.web;

import io.northloop.access.Viewer;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.application.CustomerQueries;
import io.northloop.customer.model.OptOut;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who is not to be asked: keyed hashes only, since nothing else is kept. */
@Controller
class OptOutPages {

    private static final String PATH = "/customers/opt-outs";

    private final CustomerQueries queries;

    OptOutPages(CustomerQueries queries) {
        this.queries = queries;
    }

    @GetMapping(PATH)
    @PreAuthorize("hasRole('HQ')")
    String list(Viewer viewer, SliceRequest slice, Model model) {
        Slice<OptOut> optOuts = queries.optOuts(viewer, slice);
        Map<ContactChannel, Long> counts = queries.optOutCounts(viewer);
        model.addAttribute("optOuts", optOuts.items());
        model.addAttribute("next", optOuts.next() == null ? null : PATH + "?cursor=" + optOuts.next());
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", counts.values().stream().mapToLong(Long::longValue).sum());
        return "customer/opt-outs";
    }

    /** Where it stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry optOutsEntry() {
            return NavigationEntry.of(NavigationSection.CUSTOMERS, "customer.opt-outs", PATH, 90, "HQ");
        }
    }
}
