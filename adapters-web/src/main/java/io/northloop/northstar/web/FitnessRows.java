package io.northloop.northstar.web;

import io.northloop.measurement.Display;
import io.northloop.northstar.FitnessCriterion;
import io.northloop.northstar.FitnessScope;
import io.northloop.northstar.application.FitnessCheck;
import io.northloop.northstar.model.AskedQuestion;
import io.northloop.northstar.model.FitnessFacts;
import io.northloop.northstar.model.FitnessRule;
import io.northloop.northstar.model.FollowedUp;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Lays out what was found by each criterion, with the figures behind it and the way to them. */
@Component
final class FitnessRows {

    private static final int HUNDRED = 100;

    private final FitnessWords words;
    private final Sentences sentences;
    private final Formats formats;

    FitnessRows(FitnessWords words, Sentences sentences, Formats formats) {
        this.words = words;
        this.sentences = sentences;
        this.formats = formats;
    }

    /** @param headquarters whether somebody looks from whom no number is hidden */
    List<FitnessRow> of(FitnessCheck check, boolean headquarters) {
        return check.fitness().judgements().entrySet().stream()
                .map(each -> new FitnessRow(
                        each.getKey(),
                        each.getValue(),
                        evidence(each.getKey(), check.facts(), headquarters),
                        link(each.getKey(), check),
                        AskedQuestion.of(each.getKey()).stream()
                                .map(question ->
                                        words.said(question, check.facts().held()))
                                .toList(),
                        threshold(each.getKey())))
                .toList();
    }

    private @Nullable String evidence(FitnessCriterion criterion, FitnessFacts facts, boolean headquarters) {
        return switch (criterion) {
            case CHOICE, CAPTIVE, UNDERSTANDING -> null;
            case SAMPLE ->
                facts.answers() == null
                        ? sentences.text("northstar.hidden")
                        : sentences.text("northstar.evidence.SAMPLE", formats.count(facts.answers()));
            case RESPONSE_RATE -> rate(facts.invited(), headquarters);
            case REASONS -> {
                FollowedUp known = facts.followedUp();
                yield known == null
                        ? unseen(headquarters)
                        : part(criterion, known.explained(), known.toExplain(), facts);
            }
            case CADENCE -> sentences.text("northstar.evidence.CADENCE", facts.quarters(), FitnessFacts.QUARTERS);
            case CLOSED_LOOP -> {
                FollowedUp known = facts.followedUp();
                yield known == null ? unseen(headquarters) : part(criterion, known.inTime(), known.toContact(), facts);
            }
        };
    }

    private String rate(FitnessFacts.@Nullable Invited invited, boolean headquarters) {
        if (invited == null) {
            return sentences.text(headquarters ? "northstar.nobody-asked" : "northstar.hidden");
        }
        return sentences.text(
                "northstar.evidence.RESPONSE_RATE",
                percent(invited.responded(), invited.sent()),
                formats.count(invited.responded()),
                formats.count(invited.sent()));
    }

    private String unseen(boolean headquarters) {
        return sentences.text(headquarters ? "northstar.nobody-unhappy" : "northstar.cases-unseen");
    }

    private String part(FitnessCriterion criterion, long part, long whole, FitnessFacts facts) {
        if (whole == 0) {
            return sentences.text(
                    facts.isNobodyUnhappy() ? "northstar.nobody-unhappy" : "northstar.nothing-to-judge-by");
        }
        return sentences.text(
                "northstar.evidence." + criterion, percent(part, whole), formats.count(part), formats.count(whole));
    }

    private String percent(long part, long whole) {
        return formats.percent((double) part / whole, 1);
    }

    private String threshold(FitnessCriterion criterion) {
        return switch (criterion) {
            case CHOICE, CAPTIVE, UNDERSTANDING -> sentences.text("northstar.threshold." + criterion);
            case SAMPLE -> sentences.text("northstar.threshold.SAMPLE", Display.LEAST_FULL, Display.LEAST_INDICATIVE);
            case RESPONSE_RATE -> sentences.text("northstar.threshold.RESPONSE_RATE", share(FitnessRule.RESPONSE_RATE));
            case REASONS -> sentences.text("northstar.threshold.REASONS", share(FitnessRule.EXPLAINED));
            case CADENCE -> sentences.text("northstar.threshold.CADENCE", FitnessFacts.QUARTERS);
            case CLOSED_LOOP -> sentences.text("northstar.threshold.CLOSED_LOOP", share(FitnessRule.CONTACTED));
        };
    }

    private String share(int percent) {
        return formats.percent((double) percent / HUNDRED, 0);
    }

    private FitnessRow.@Nullable Link link(FitnessCriterion criterion, FitnessCheck check) {
        return switch (criterion) {
            case CHOICE, CAPTIVE, UNDERSTANDING -> null;
            case SAMPLE, RESPONSE_RATE, CADENCE -> explorer(check);
            case REASONS, CLOSED_LOOP -> cases(check.scope());
        };
    }

    private FitnessRow.Link explorer(FitnessCheck check) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/explorer")
                .queryParam("from", check.from())
                .queryParam("to", check.to())
                .queryParam("step", "quarter");
        return link(address, check.scope(), true, "northstar.to-explorer");
    }

    private FitnessRow.Link cases(FitnessScope scope) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases").queryParam("state", "ANY");
        return link(address, scope, false, "northstar.to-cases");
    }

    private FitnessRow.Link link(
            UriComponentsBuilder address, FitnessScope scope, boolean withTouchpoint, String textKey) {
        Optional.ofNullable(scope.unit()).ifPresent(unit -> address.queryParam("unit", unit.value()));
        if (withTouchpoint && scope.touchpoint() != null) {
            address.queryParam("touchpoint", scope.touchpoint());
        }
        return new FitnessRow.Link(address.build().encode().toUriString(), sentences.text(textKey));
    }
}
