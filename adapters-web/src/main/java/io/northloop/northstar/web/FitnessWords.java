package io.northloop.northstar.web;

import io.northloop.northstar.Fitness;
import io.northloop.northstar.FitnessScope;
import io.northloop.northstar.model.AskedQuestion;
import io.northloop.northstar.model.HeldAnswers;
import io.northloop.northstar.model.Reply;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the fitness check into words, in the reader's language. */
@Component
final class FitnessWords {

    private final Sentences sentences;
    private final Formats formats;
    private final OrganisationDirectory organisation;

    FitnessWords(Sentences sentences, Formats formats, OrganisationDirectory organisation) {
        this.sentences = sentences;
        this.formats = formats;
        this.organisation = organisation;
    }

    /** The unit, or the whole company, and the touchpoint where there is one. */
    String place(FitnessScope scope) {
        String unit = unit(scope.unit());
        return scope.touchpoint() == null ? unit : unit + " · " + touchpoint(scope.touchpoint());
    }

    private String unit(@Nullable UnitRef unit) {
        return unit == null
                ? sentences.text("shared.whole-company")
                : organisation.unit(unit).map(UnitView::name).orElse(unit.value());
    }

    private String touchpoint(String code) {
        return organisation
                .touchpoint(code)
                .map(touchpoint -> touchpoint.name(ReaderLanguage.now()))
                .orElse(code);
    }

    /** A sentence for each criterion that is not met, those that forbid a goal first. */
    List<String> reasons(Fitness fitness) {
        return fitness.reasons().stream()
                .map(criterion -> sentences.text("northstar.reason." + criterion + "."
                        + fitness.judgements().get(criterion)))
                .toList();
    }

    /** The replies to choose from, by name. */
    Map<String, String> replies() {
        Map<String, String> replies = new LinkedHashMap<>();
        for (Reply reply : Reply.values()) {
            replies.put(reply.name(), reply(reply));
        }
        return replies;
    }

    private String reply(Reply reply) {
        return sentences.text("northstar.reply." + reply);
    }

    FitnessRow.Said said(AskedQuestion question, HeldAnswers answers) {
        String asked = sentences.text("northstar.question." + question);
        HeldAnswers.Held held = answers.byQuestion().get(question);
        if (held == null || held.answer().reply() == null) {
            return new FitnessRow.Said(asked, sentences.text("northstar.unanswered"), "", null);
        }
        String by = held.answer().by();
        String source = sentences.text(
                "northstar.source",
                place(held.from()),
                formats.day(held.answer().at()),
                by.substring(by.indexOf(':') + 1));
        return new FitnessRow.Said(
                asked, reply(held.answer().reply()), held.answer().remark(), source);
    }
}
