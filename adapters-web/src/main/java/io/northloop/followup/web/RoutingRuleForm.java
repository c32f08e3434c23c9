package io.northloop.followup.web;

import io.northloop.access.Viewer;
import io.northloop.followup.application.AddRoutingRule;
import io.northloop.followup.model.RoutingRule;
import io.northloop.followup.model.RoutingTarget;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PostView;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A routing rule as a page sends it; empty fields mean any. */
record RoutingRuleForm(Map<String, String> fields, List<PostView> posts) {

    AddRoutingRule.Command command(Viewer viewer) {
        String person = text("person");
        String post = text("post");
        Faults faults = new Faults()
                .require((person == null) != (post == null), "post", "routing-target")
                .require(
                        post == null || posts.stream().anyMatch(it -> it.code().equals(post)),
                        "post",
                        "unknown-post",
                        String.valueOf(post));
        for (String field : List.of("touchpoint", "customerPosition", "account", "region", "centre", "person")) {
            faults.allowText(text(field), Ref.MAX_LENGTH, field);
        }
        faults.refuseIfAny();
        return new AddRoutingRule.Command(
                viewer, conditions(), person == null ? holderOf(Objects.requireNonNull(post)) : person(person));
    }

    private RoutingRule.Conditions conditions() {
        return new RoutingRule.Conditions(
                kind(),
                text("touchpoint"),
                text("customerPosition"),
                text("account"),
                unit("region"),
                unit("centre"),
                score("lowestScore"),
                score("highestScore"));
    }

    private RoutingTarget holderOf(String post) {
        PostView found =
                posts.stream().filter(it -> it.code().equals(post)).findFirst().orElseThrow();
        return new RoutingTarget.PostIn(
                post,
                switch (found.level()) {
                    case CENTRE -> RoutingTarget.Level.CENTRE;
                    case REGION -> RoutingTarget.Level.REGION;
                    case HQ -> RoutingTarget.Level.HEADQUARTERS;
                });
    }

    private static RoutingTarget person(String ref) {
        return new RoutingTarget.Person(new PersonRef(Ref.lookedUp(ref, "person")));
    }

    private @Nullable SurveyKind kind() {
        String kind = text("kind");
        for (SurveyKind value : SurveyKind.values()) {
            if (value.name().equals(kind)) {
                return value;
            }
        }
        return null;
    }

    private @Nullable UnitRef unit(String field) {
        String text = text(field);
        return text == null ? null : new UnitRef(Ref.lookedUp(text, field));
    }

    private int score(String field) {
        String text = text(field);
        return text != null && text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    private @Nullable String text(String field) {
        String text = fields.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : text;
    }
}
