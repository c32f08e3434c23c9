package io.northloop.alerting.web;

import io.northloop.access.Viewer;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.ReplayId;
import io.northloop.alerting.application.AskForReplay;
import io.northloop.alerting.application.CancelReplay;
import io.northloop.alerting.application.ReplayQueries;
import io.northloop.alerting.model.Rehearsal;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last replay, and one that runs. */
@Controller
@RequestMapping(ReplayPages.PATH)
@PreAuthorize("hasRole('HQ')")
class ReplayPages {

    static final String PATH = AlertPages.PATH + "/replay";

    private static final String BACK = "redirect:" + PATH;

    private final ReplayQueries replays;
    private final AskForReplay askForReplay;
    private final CancelReplay cancelReplay;
    private final RehearsedYear year;
    private final AlertTables tables;
    private final ReplayWords replayWords;

    ReplayPages(
            ReplayQueries replays,
            AskForReplay askForReplay,
            CancelReplay cancelReplay,
            RehearsedYear year,
            AlertTables tables,
            ReplayWords replayWords) {
        this.replays = replays;
        this.askForReplay = askForReplay;
        this.cancelReplay = cancelReplay;
        this.year = year;
        this.tables = tables;
        this.replayWords = replayWords;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        fill(viewer, model);
        return "alerting/replay";
    }

    /** What the last one that came to its end would have raised. */
    @GetMapping("/export")
    void export(Viewer viewer, @RequestParam(required = false) @Nullable String format, HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        tables.rehearsed(lastDone(viewer)).send(wanted, response);
    }

    /** How often each rule raised something, beside what chance alone would do. */
    @GetMapping("/export/rates")
    void exportRates(
            Viewer viewer, @RequestParam(required = false) @Nullable String format, HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        replayWords.table(lastDone(viewer)).send(wanted, response);
    }

    private Rehearsal lastDone(Viewer viewer) {
        return replays.lastDone(viewer)
                .flatMap(done -> Optional.ofNullable(done.result()))
                .orElseThrow(() -> DomainError.notFound("replay-unknown"));
    }

    /** The part of the page that changes while a replay runs. */
    @GetMapping("/progress")
    String progress(Viewer viewer, Model model) {
        fill(viewer, model);
        return "alerting/replay :: progress";
    }

    /** The last twelve full months before the rules of today. */
    @PostMapping
    String ask(Viewer viewer) {
        askForReplay.ask(year.command(viewer));
        return BACK;
    }

    /** One that has come to its end meanwhile is shown. */
    @PostMapping("/cancel")
    String cancel(Viewer viewer, @RequestParam String replay, RedirectAttributes redirect) {
        ReplayId id = ReplayId.parse(replay).orElseThrow(() -> DomainError.notFound("replay-unknown"));
        try {
            cancelReplay.cancel(new CancelReplay.Command(viewer, id));
        } catch (DomainError refused) {
            if (refused.kind() != DomainError.Kind.CONFLICT) {
                throw refused;
            }
            return BACK;
        }
        Notices.show(redirect, "alerting.replay.cancelled");
        return BACK;
    }

    private void fill(Viewer viewer, Model model) {
        model.addAttribute("running", replays.unfinished(viewer).orElse(null));
        model.addAttribute("done", replays.lastDone(viewer).orElse(null));
        model.addAttribute("kinds", AlertSubject.Kind.values());
    }
}
