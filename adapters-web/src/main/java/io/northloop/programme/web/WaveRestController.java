package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.ControlWave;
import io.northloop.programme.application.UploadWave;
import io.northloop.programme.application.WaveQueries;
import io.northloop.programme.model.Wave;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Waves for other systems. */
@RestController
class WaveRestController {

    private static final String CSV = "text/csv";

    private final WaveQueries queries;
    private final UploadWave uploadWave;
    private final ControlWave controlWave;

    WaveRestController(WaveQueries queries, UploadWave uploadWave, ControlWave controlWave) {
        this.queries = queries;
        this.uploadWave = uploadWave;
        this.controlWave = controlWave;
    }

    /** All of a programme, latest opening first. */
    @GetMapping("/api/v1/programmes/{ref}/waves")
    @PreAuthorize("hasAuthority('SCOPE_invitations:read')")
    Slice<WaveBody> waves(@PathVariable String ref, SliceRequest slice, Viewer viewer) {
        return Slice.part(
                        queries.of(viewer, ref), slice, view -> view.wave().id().toString())
                .map(WaveBody::of);
    }

    /**
     * Begins a wave of a list: a table whose header names {@code customerRef} and {@code unitRef}, at most 100,000
     * lines. In UTF-8, unless the content type names another character set. With a single bad line nothing is taken
     * (422), and every one of them is named at {@code /lines/<number>/<column>}.
     *
     * @param name what people will call the list
     */
    @PostMapping(path = "/api/v1/programmes/{ref}/waves", consumes = CSV)
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ResponseEntity<WaveBody> upload(
            @PathVariable String ref,
            @RequestParam String name,
            InputStream body,
            @RequestHeader(name = "Content-Type", defaultValue = CSV) MediaType type,
            Viewer viewer)
            throws IOException {
        Charset charset = Optional.ofNullable(type.getCharset()).orElse(StandardCharsets.UTF_8);
        Wave.Snapshot wave =
                uploadWave.upload(new UploadWave.Command(viewer, ref, name, CustomerLists.read(body, charset)));
        return ResponseEntity.created(URI.create("/api/v1/waves/" + wave.id()))
                .body(WaveBody.of(queries.one(viewer, wave.id().toString())));
    }

    @GetMapping("/api/v1/waves/{id}")
    @PreAuthorize("hasAuthority('SCOPE_invitations:read')")
    WaveBody wave(@PathVariable String id, Viewer viewer) {
        return WaveBody.of(queries.one(viewer, id));
    }

    /** Running → paused: nothing of it leaves, what was handed over included. */
    @PostMapping("/api/v1/waves/{id}/pause")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    WaveBody pause(@PathVariable String id, Viewer viewer) {
        return step(id, ControlWave.Step.PAUSE, viewer);
    }

    /** Paused → running; it gets no more days for that. */
    @PostMapping("/api/v1/waves/{id}/resume")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    WaveBody resume(@PathVariable String id, Viewer viewer) {
        return step(id, ControlWave.Step.RESUME, viewer);
    }

    /** Ends it: whoever waits is not asked, links that were given out stay open. */
    @PostMapping("/api/v1/waves/{id}/cancel")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    WaveBody cancel(@PathVariable String id, Viewer viewer) {
        return step(id, ControlWave.Step.CANCEL, viewer);
    }

    private WaveBody step(String id, ControlWave.Step step, Viewer viewer) {
        controlWave.take(new ControlWave.Command(viewer, id, step));
        return WaveBody.of(queries.one(viewer, id));
    }
}
