package io.northloop.improvement.web;

import io.northloop.improvement.application.ReviewQueries.ShownIssue;
import io.northloop.improvement.model.ReviewFinding;
import io.northloop.programme.WaveTitles.WaveTitle;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import org.springframework.stereotype.Component;

/** Puts the issues of a review into words; templates ask it as {@code @reviewWords}. */
@Component("reviewWords")
class ReviewWords {

    private final Sentences sentences;
    private final Formats formats;

    ReviewWords(Sentences sentences, Formats formats) {
        this.sentences = sentences;
        this.formats = formats;
    }

    /** What a wave is called: its programme, and its quarter or its list. */
    public String wave(WaveTitle title) {
        String programme = title.programme().getOrDefault(ReaderLanguage.now(), "");
        String which = title.quarter().map(formats::quarter).or(title::list).orElse("");
        return programme + " · " + which;
    }

    public String title(ShownIssue issue) {
        return issue.group() == null ? issue.title() : sentences.text("improvement.review.group." + issue.group());
    }

    /** How much lies behind it: cases, answers, points. */
    public String weight(ShownIssue issue) {
        ReviewFinding finding = issue.issue().finding();
        if (finding == null) {
            return sentences.text("improvement.review.weight.OWN");
        }
        return finding.points() == null
                ? sentences.text("improvement.review.weight." + finding.kind(), finding.count())
                : sentences.text(
                        "improvement.review.weight.CSI_ITEM", formats.number(finding.points(), 0), finding.count());
    }
}
