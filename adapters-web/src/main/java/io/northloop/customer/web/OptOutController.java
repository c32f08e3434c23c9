package io.northloop.customer.web;

import io.northloop.customer.application.CustomerQueries;
import io.northloop.customer.application.OptOutContact;
import io.northloop.customer.model.OptOut;
import io.northloop.shared.DomainError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the owner of a contact opts out. Looking at the page changes nothing, because mail scanners look; the button
 * does, and so does the mail program's one-click post (RFC 8058).
 */
@Controller
class OptOutController {

    private static final String OWNER = "link";

    private final OptOutContact optOutContact;
    private final CustomerQueries queries;

    OptOutController(OptOutContact optOutContact, CustomerQueries queries) {
        this.optOutContact = optOutContact;
        this.queries = queries;
    }

    @GetMapping("/opt-out/{token}")
    String page(@PathVariable String token, Model model) {
        boolean done = queries.linkState(token).orElseThrow(() -> DomainError.notFound("opt-out-link-unknown"));
        model.addAttribute("done", done);
        return "customer/opt-out";
    }

    /** One-click posts are answered at once: RFC 8058 forbids a redirect. */
    @PostMapping("/opt-out/{token}")
    String optOut(
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", required = false) @Nullable String oneClick,
            Model model) {
        OptOut.Source source = oneClick == null ? OptOut.Source.PAGE : OptOut.Source.ONE_CLICK;
        optOutContact.optOut(new OptOutContact.Command(new OptOutContact.Whom.ByLink(token), source, OWNER));
        model.addAttribute("done", true);
        return "customer/opt-out";
    }
}
