package io.northloop.customer.web;

import io.northloop.access.Viewer;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.application.CheckOptOut;
import io.northloop.customer.application.CustomerQueries;
import io.northloop.customer.application.OptOutContact;
import io.northloop.customer.model.OptOut;
import io.northloop.customer.model.OptOutCount;
import io.northloop.customer.model.OptOutFilter;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who is not to be asked: keyed hashes only, since nothing else is kept. One contact may be asked about and, on the
 * customer's request, added; nothing is ever removed.
 */
@Controller
@PreAuthorize("hasRole('HQ')")
class OptOutPages {

    private static final String PATH = "/customers/opt-outs";
    private static final SliceRequest FIRST = new SliceRequest(50, null);

    private final CustomerQueries queries;
    private final CheckOptOut checkOptOut;
    private final OptOutContact optOutContact;

    OptOutPages(CustomerQueries queries, CheckOptOut checkOptOut, OptOutContact optOutContact) {
        this.queries = queries;
        this.checkOptOut = checkOptOut;
        this.optOutContact = optOutContact;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String source,
            Viewer viewer,
            SliceRequest slice,
            Model model) {
        OptOutFilter filter =
                new OptOutFilter(named(ContactChannel.values(), channel), named(OptOut.Source.values(), source));
        return page(filter, slice, ContactChannel.EMAIL, "", viewer, model);
    }

    /** The contact comes in the body: addresses of pages are kept in histories and logs. */
    @PostMapping(PATH + "/check")
    String check(
            @RequestParam ContactChannel channel,
            @RequestParam String contact,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        try {
            Optional<OptOut> found = checkOptOut.check(new CheckOptOut.Command(viewer, channel, contact));
            model.addAttribute("checked", true);
            model.addAttribute("found", found.orElse(null));
        } catch (DomainError refused) {
            show(refused, model, response);
        }
        return page(all(), FIRST, channel, contact, viewer, model);
    }

    @PostMapping(PATH)
    String add(
            @RequestParam ContactChannel channel,
            @RequestParam String contact,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            optOutContact.optOut(
                    OptOutContact.Command.onRequest(viewer, new OptOutContact.Whom.ByContact(channel, contact)));
        } catch (DomainError refused) {
            show(refused, model, response);
            return page(all(), FIRST, channel, contact, viewer, model);
        }
        Notices.show(redirect, "customer.opt-outs.added");
        return "redirect:" + PATH;
    }

    /** What was typed is shown again with what is wrong with it; any other refusal is no matter of the form. */
    private static void show(DomainError refused, Model model, HttpServletResponse response) {
        if (refused.faults().isEmpty()) {
            throw refused;
        }
        FormFaults.show(refused, model, response);
    }

    private String page(
            OptOutFilter filter,
            SliceRequest slice,
            ContactChannel channel,
            String contact,
            Viewer viewer,
            Model model) {
        Slice<OptOut> optOuts = queries.optOuts(viewer, filter, slice);
        List<OptOutCount> counts = queries.optOutCounts(viewer);
        model.addAttribute("optOuts", optOuts.items());
        model.addAttribute("next", next(optOuts.next(), filter));
        model.addAttribute("channels", ContactChannel.values());
        model.addAttribute("sources", OptOut.Source.values());
        model.addAttribute("wantedChannel", filter.channel().map(Enum::name).orElse(""));
        model.addAttribute("wantedSource", filter.source().map(Enum::name).orElse(""));
        model.addAttribute("byChannel", sums(counts, OptOutCount::channel));
        model.addAttribute("bySource", sums(counts, OptOutCount::source));
        model.addAttribute(
                "total", counts.stream().mapToLong(OptOutCount::contacts).sum());
        model.addAttribute("channel", channel.name());
        model.addAttribute("contact", contact);
        return "customer/opt-outs";
    }

    private static <K extends Comparable<K>> Map<K, Long> sums(List<OptOutCount> counts, Function<OptOutCount, K> by) {
        return counts.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(OptOutCount::contacts)));
    }

    private static OptOutFilter all() {
        return new OptOutFilter(Optional.empty(), Optional.empty());
    }

    private static @Nullable String next(@Nullable String cursor, OptOutFilter filter) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath(PATH)
                        .queryParam("cursor", cursor)
                        .queryParamIfPresent("channel", filter.channel())
                        .queryParamIfPresent("source", filter.source())
                        .toUriString();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
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
