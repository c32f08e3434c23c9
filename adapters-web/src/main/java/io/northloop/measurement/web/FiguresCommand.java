package io.northloop.measurement.web;

import io.northloop.measurement.application.CheckFigures;
import io.northloop.measurement.port.Rollup;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.Sentences;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What {@code ./northloop figures} asks for; answers in plain lines. */
@RestController
@Hidden
class FiguresCommand {

    private final CheckFigures checkFigures;
    private final Sentences sentences;

    FiguresCommand(CheckFigures checkFigures, Sentences sentences) {
        this.checkFigures = checkFigures;
        this.sentences = sentences;
    }

    /** 409 where both sides differ and nothing was rebuilt, so that scripts notice. */
    @PostMapping(path = "/command/figures", produces = MediaType.TEXT_PLAIN_VALUE)
    @PreAuthorize("hasAuthority('COMMAND_LINE')")
    ResponseEntity<String> figures(
            @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "false") boolean rebuild) {
        try {
            Rollup.Recount recount = checkFigures.check(
                    new CheckFigures.Command(Optional.of(unit.strip()).filter(ref -> !ref.isEmpty()), rebuild));
            boolean same = recount.isSame();
            String verdict = same ? "identical" : rebuild ? "rebuilt from the answers" : "DIFFERENT";
            return ResponseEntity.status(same || rebuild ? HttpStatus.OK : HttpStatus.CONFLICT)
                    .body(line("rollup", recount.kept())
                            + line("answers", recount.counted())
                            + "differing rows=%d index=%d ratings=%d rates=%d: %s%n"
                                    .formatted(
                                            recount.differing(),
                                            recount.indexDiffering(),
                                            recount.ratingsDiffering(),
                                            recount.ratesDiffering(),
                                            verdict));
        } catch (DomainError refusal) {
            return ResponseEntity.unprocessableContent()
                    .body(refusal.faults().stream()
                            .map(fault -> sentences.fault(fault) + "\n")
                            .collect(Collectors.joining()));
        }
    }

    private static String line(String side, Rollup.Sum sum) {
        return "%-8s rows=%d scored=%d checksum=%s%n".formatted(side, sum.rows(), sum.answers(), sum.checksum());
    }
}
