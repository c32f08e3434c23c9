package io.northloop.followup.web;

import io.northloop.followup.application.RoutingRuleDraft;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A routing rule as a page sends it; empty fields mean any. */
record RoutingRuleForm(Map<String, String> fields) {

    RoutingRuleDraft draft() {
        return new RoutingRuleDraft(
                text("kind"),
                text("touchpoint"),
                text("group"),
                text("customerPosition"),
                text("account"),
                text("region"),
                text("centre"),
                text("lowestScore"),
                text("highestScore"),
                text("post"),
                text("person"));
    }

    private @Nullable String text(String field) {
        String text = fields.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : text;
    }
}
