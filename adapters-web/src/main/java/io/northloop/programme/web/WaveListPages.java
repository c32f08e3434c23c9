package io.northloop.programme.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.northloop.access.Viewer;
import io.northloop.programme.application.CustomerList;
import io.northloop.programme.application.PreviewUpload;
import io.northloop.programme.application.ProgrammeQueries;
import io.northloop.programme.application.UploadWave;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.Wave;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.LargestBody;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.UploadedText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists that become waves: looked at first, asked on a second press. */
@Controller
@PreAuthorize("hasRole('HQ')")
class WaveListPages {

    private static final String LISTS = ProgrammeNavigation.PROGRAMMES + "/{ref}/waves";
    private static final String PAGE = "programme/list";

    /** 100,000 lines of two references, generously. */
    private static final int MOST_BYTES = 12_000_000;

    private final ProgrammeQueries programmes;
    private final PreviewUpload previewUpload;
    private final UploadWave uploadWave;

    WaveListPages(ProgrammeQueries programmes, PreviewUpload previewUpload, UploadWave uploadWave) {
        this.programmes = programmes;
        this.previewUpload = previewUpload;
        this.uploadWave = uploadWave;
    }

    @GetMapping(LISTS + "/new")
    String list(@PathVariable String ref, Viewer viewer, Model model) {
        return page(ref, viewer, model);
    }

    /** Says what would become of the list; nothing is kept. */
    @PostMapping(path = LISTS + "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @LargestBody(13)
    String preview(
            @PathVariable String ref,
            @RequestParam MultipartFile file,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        String name = file.getOriginalFilename();
        try {
            if (file.getSize() > MOST_BYTES) {
                throw DomainError.refused("file-too-large", MOST_BYTES / 1_000);
            }
            show(ref, name == null ? "" : name, UploadedText.of(file.getBytes()), viewer, model);
        } catch (DomainError refused) {
            refuse(refused, model, response);
        }
        return page(ref, viewer, model);
    }

    /** Takes the list that was looked at: its text stands in the form. */
    @PostMapping(path = LISTS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @LargestBody(24)
    String upload(
            @PathVariable String ref,
            @RequestParam String name,
            @RequestParam String content,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        try {
            Wave.Snapshot wave = uploadWave.upload(new UploadWave.Command(viewer, ref, name, read(content)));
            Notices.show(redirect, "programme.wave.uploaded");
            return "redirect:/waves/" + wave.id();
        } catch (DomainError refused) {
            refuse(refused, model, response);
            if (refused.faults().stream().anyMatch(WaveListPages::isAboutName)) {
                showAgain(ref, name, content, viewer, model);
            }
        }
        return page(ref, viewer, model);
    }

    private void show(String ref, String name, String content, Viewer viewer, Model model) throws IOException {
        model.addAttribute("outlook", previewUpload.preview(new PreviewUpload.Command(viewer, ref, read(content))));
        model.addAttribute("listName", name);
        model.addAttribute("listText", content);
    }

    /** With the name at fault the list is as good as before; where it is not, its own faults are shown already. */
    private void showAgain(String ref, String name, String content, Viewer viewer, Model model) throws IOException {
        try {
            show(ref, name, content, viewer, model);
        } catch (DomainError listAtFault) {
            model.addAttribute("listName", name);
        }
    }

    private static void refuse(DomainError refused, Model model, HttpServletResponse response) {
        if (refused.kind() == DomainError.Kind.NOT_FOUND || refused.kind() == DomainError.Kind.FORBIDDEN) {
            throw refused;
        }
        model.addAttribute(
                "badLines",
                BadLine.of(refused.faults().stream()
                        .filter(fault -> !isAboutName(fault))
                        .toList()));
        FormFaults.show(refused, model, response);
    }

    private static boolean isAboutName(Fault fault) {
        return fault.pointer().equals("/name");
    }

    private static CustomerList read(String content) throws IOException {
        return CustomerLists.read(new ByteArrayInputStream(content.getBytes(UTF_8)), UTF_8);
    }

    private String page(String ref, Viewer viewer, Model model) {
        Programme.Snapshot programme = programmes.programme(viewer, ref);
        model.addAttribute("ref", ref);
        model.addAttribute("programmeName", ProgrammeWords.name(programme));
        model.addAttribute("channel", programme.channel().name());
        return PAGE;
    }
}
