package io.northloop.northstar.web;

import io.northloop.northstar.FitnessCriterion;
import io.northloop.northstar.application.FitnessCheck;
import io.northloop.northstar.model.FitnessFacts;
import io.northloop.northstar.model.FollowedUp;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was found by each criterion, as a file: the counts beside the words, as far as the viewer sees them. */
@Component
final class FitnessTable {

    private final FitnessRows rows;
    private final FitnessWords words;
    private final Sentences sentences;

    FitnessTable(FitnessRows rows, FitnessWords words, Sentences sentences) {
        this.rows = rows;
        this.words = words;
        this.sentences = sentences;
    }

    /** So many of how many; both missing where no figure tells, or it is hidden. */
    private record Counted(@Nullable Long part, @Nullable Long whole) {

        static final Counted NOTHING = new Counted(null, null);

        @Nullable
        Double share() {
            return part == null || whole == null || whole == 0 ? null : (double) part / whole;
        }
    }

    /** @param headquarters whether somebody looks from whom no number is hidden */
    TableFile of(FitnessCheck check, boolean headquarters) {
        String place = words.place(check.scope());
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (FitnessRow row : rows.of(check, headquarters)) {
            Counted counted = counted(row.criterion(), check.facts());
            lines.add(Arrays.asList(
                    place,
                    check.from(),
                    check.to(),
                    sentences.text("northstar.criterion." + row.criterion()),
                    sentences.text("northstar.judgement." + row.judgement()),
                    counted.part(),
                    counted.whole(),
                    counted.share(),
                    row.evidence() == null ? said(row) : row.evidence(),
                    row.threshold()));
        }
        return new TableFile(
                "fitness",
                sentences.texts(
                        "northstar.place",
                        "northstar.from",
                        "northstar.to",
                        "northstar.asked",
                        "northstar.found",
                        "northstar.part",
                        "northstar.whole",
                        "northstar.share",
                        "northstar.evidence",
                        "northstar.threshold"),
                lines);
    }

    private static Counted counted(FitnessCriterion criterion, FitnessFacts facts) {
        FollowedUp followed = facts.followedUp();
        return switch (criterion) {
            case CHOICE, CAPTIVE, UNDERSTANDING -> Counted.NOTHING;
            case SAMPLE -> new Counted(facts.answers(), null);
            case RESPONSE_RATE -> {
                FitnessFacts.Invited invited = facts.invited();
                yield invited == null ? Counted.NOTHING : new Counted(invited.responded(), invited.sent());
            }
            case REASONS ->
                followed == null ? Counted.NOTHING : new Counted(followed.explained(), followed.toExplain());
            case CADENCE -> new Counted((long) facts.quarters(), (long) FitnessFacts.QUARTERS);
            case CLOSED_LOOP ->
                followed == null ? Counted.NOTHING : new Counted(followed.inTime(), followed.toContact());
        };
    }

    /** Each question with its reply, its remark and whose it is. */
    private static String said(FitnessRow row) {
        return row.said().stream()
                .map(said -> Stream.of(said.question() + " " + said.reply(), said.remark(), said.source())
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining("; "));
    }
}
