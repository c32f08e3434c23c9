package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.CockpitQueries;
import io.northloop.programme.model.AnswerTimes;
import io.northloop.programme.model.AskingFunnel;
import io.northloop.programme.model.ResponseShare;
import io.northloop.programme.model.SuppressionReason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a programme for other systems. */
@RestController
class CockpitController {

    private final CockpitQueries queries;

    CockpitController(CockpitQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/programmes/{ref}/figures")
    @PreAuthorize("hasAuthority('SCOPE_invitations:read')")
    @Operation(
            summary = "What became of a programme's asking in a period",
            description =
                    "Counts follow everybody who became eligible in the period; responseRate goes by the links that"
                            + " closed in it. Without from and to: the last twelve full months and the current one.")
    FiguresBody figures(
            @PathVariable String ref,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String wave,
            Viewer viewer) {
        return FiguresBody.of(
                queries.cockpit(viewer, new CockpitQueries.Request(ref, from, to, Optional.ofNullable(wave))));
    }

    record FiguresBody(
            String programme,
            LocalDate from,
            LocalDate to,
            FunnelBody whole,
            TimesBody timeToAnswer,
            List<UnitBody> units) {

        static FiguresBody of(CockpitQueries.Cockpit cockpit) {
            boolean opening = cockpit.notesOpening();
            List<UnitBody> units = new ArrayList<>();
            cockpit.figures()
                    .centres()
                    .forEach((unit, funnel) -> units.add(new UnitBody(unit.value(), FunnelBody.of(funnel, opening))));
            return new FiguresBody(
                    cockpit.programme().ref().value(),
                    cockpit.from(),
                    cockpit.to(),
                    FunnelBody.of(cockpit.figures().whole(), opening),
                    TimesBody.of(cockpit.figures().times()),
                    units);
        }
    }

    record UnitBody(String unitRef, FunnelBody figures) {}

    /** @param opened {@code null} where it is not noted: of employees, and of people who are called */
    record FunnelBody(
            long eligible,
            long waiting,
            long invited,
            long delivered,
            @Nullable Long opened,
            long answered,
            Map<SuppressionReason, Long> suppressed,
            RateBody responseRate) {

        static FunnelBody of(AskingFunnel funnel, boolean opening) {
            return new FunnelBody(
                    funnel.eligible(),
                    funnel.waiting(),
                    funnel.invited(),
                    funnel.delivered(),
                    opening ? funnel.opened() : null,
                    funnel.answered(),
                    funnel.suppressed(),
                    RateBody.of(funnel.responded()));
        }
    }

    /** @param low lower end of Wilson's interval at 95 % */
    record RateBody(
            long closed,
            long answered,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high,
            double target,

            @Schema(description = "NONE without closed links; UNDECIDED while the interval spans the target")
            ResponseShare.Standing standing) {

        static RateBody of(ResponseShare share) {
            return new RateBody(
                    share.closed(),
                    share.answered(),
                    share.rate().orElse(null),
                    share.low().orElse(null),
                    share.high().orElse(null),
                    ResponseShare.TARGET,
                    share.standing());
        }
    }

    record TimesBody(
            long answers,
            @Nullable Long medianSeconds,
            @Nullable Long p90Seconds,
            List<ClassBody> distribution) {

        static TimesBody of(AnswerTimes times) {
            List<ClassBody> classes = new ArrayList<>();
            for (int i = 0; i < times.counts().size(); i++) {
                Long bound = i < AnswerTimes.BOUNDS.size()
                        ? AnswerTimes.BOUNDS.get(i).toSeconds()
                        : null;
                classes.add(new ClassBody(bound, times.counts().get(i)));
            }
            return new TimesBody(times.answers(), seconds(times.median()), seconds(times.ninetieth()), classes);
        }

        private static @Nullable Long seconds(@Nullable Duration time) {
            return time == null ? null : time.toSeconds();
        }
    }

    /** @param upToSeconds included; {@code null} for whatever took longer than the last bound */
    record ClassBody(@Nullable Long upToSeconds, long answers) {}
}
