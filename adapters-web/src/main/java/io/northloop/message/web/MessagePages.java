package io.northloop.message.web;

import io.northloop.access.Viewer;
import io.northloop.message.MessageId;
import io.northloop.message.application.MessageQueries;
import io.northloop.message.application.RetryMessage;
import io.northloop.message.model.MessageLine;
import io.northloop.message.model.MessageState;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.shared.web.Notices;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The log of outgoing messages. */
@Controller
@PreAuthorize("hasAnyRole('HQ','ADMINISTRATOR')")
class MessagePages {

    private static final String PATH = "/messages";

    private final MessageQueries queries;
    private final RetryMessage retryMessage;

    MessagePages(MessageQueries queries, RetryMessage retryMessage) {
        this.queries = queries;
        this.retryMessage = retryMessage;
    }

    @GetMapping(PATH)
    String log(@RequestParam(required = false) @Nullable String state, Viewer viewer, SliceRequest slice, Model model) {
        Optional<MessageState> wanted = List.of(MessageState.values()).stream()
                .filter(known -> known.name().equals(state))
                .findFirst();
        Slice<MessageLine> lines = queries.log(viewer, wanted, slice);
        model.addAttribute("lines", lines.items());
        model.addAttribute("next", next(lines.next(), wanted));
        model.addAttribute("state", wanted.map(MessageState::name).orElse(""));
        model.addAttribute("states", MessageState.values());
        model.addAttribute("counts", queries.counts(viewer));
        model.addAttribute("without", queries.withoutServer());
        model.addAttribute("demo", queries.isDemo());
        return "message/log";
    }

    /** The demo only: elsewhere nobody reads what went to others. */
    @GetMapping(PATH + "/{id}")
    String whole(@PathVariable String id, Viewer viewer, Model model) {
        model.addAttribute("message", queries.whole(viewer, messageId(id)));
        return "message/whole";
    }

    @PostMapping(PATH + "/{id}/retry")
    String retry(@PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
        retryMessage.retry(new RetryMessage.Command(viewer, messageId(id)));
        Notices.show(redirect, "message.retried");
        return "redirect:" + PATH;
    }

    private static @Nullable String next(@Nullable String cursor, Optional<MessageState> state) {
        return cursor == null
                ? null
                : PATH + "?cursor=" + cursor
                        + state.map(s -> "&state=" + s.name()).orElse("");
    }

    private static MessageId messageId(String id) {
        return MessageId.parse(id).orElseThrow(() -> DomainError.notFound("message-unknown", id));
    }

    /** Where it stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry messagesEntry() {
            return NavigationEntry.of(NavigationSection.ASK, "message.title", PATH, 40, "HQ", "ADMINISTRATOR");
        }
    }
}
