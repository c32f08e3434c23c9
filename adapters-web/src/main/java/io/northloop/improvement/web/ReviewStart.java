package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.application.ReviewQueries;
import io.northloop.improvement.model.Evidence;
import io.northloop.improvement.model.EvidenceKind;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.ReviewAddress;
import io.northloop.programme.WaveId;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.ReaderLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins the form of a plan with an issue of a closed wave: once the plan is saved, it takes the issue up. */
@Component
class ReviewStart {

    private final ReviewQueries reviews;
    private final ReviewWords words;

    ReviewStart(ReviewQueries reviews, ReviewWords words) {
        this.reviews = reviews;
        this.words = words;
    }

    PlanForm begin(Viewer viewer, String wave, int number) {
        WaveId id = WaveId.parse(wave).orElseThrow(() -> DomainError.notFound("review-unknown"));
        ReviewQueries.ShownIssue issue = reviews.review(viewer, id, ReaderLanguage.now()).issues().stream()
                .filter(it -> it.issue().number() == number)
                .findFirst()
                .orElseThrow(() -> DomainError.notFound("review-issue-unknown", number));
        String title = words.title(issue);
        List<Map<String, String>> evidence = new ArrayList<>();
        evidence.add(proof(
                EvidenceKind.FIGURE, new ReviewAddress(id, number).toString(), title + " · " + words.weight(issue)));
        issue.comments().forEach(comment -> evidence.add(proof(EvidenceKind.COMMENT, "", comment.words())));
        return new PlanForm(Map.of("title", cut(title, PlanContent.TITLE_LENGTH)), List.of(), evidence, List.of());
    }

    private static Map<String, String> proof(EvidenceKind kind, String ref, String note) {
        return Map.of("kind", kind.name(), "ref", ref, "note", cut(note, Evidence.NOTE_LENGTH));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
