package io.northloop.alerting.web;

import io.northloop.access.Viewer;
import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertState;
import io.northloop.alerting.application.AcknowledgeAlert;
import io.northloop.alerting.application.AlertQueries;
import io.northloop.alerting.application.ShownAlert;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.port.Watches;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.ControlChart;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.TableFile;
import io.northloop.shared.web.WholeList;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What headquarters has to hear of, and what managers are told of the watches on their units. */
@Controller
@RequestMapping(AlertPages.PATH)
class AlertPages {

    static final String PATH = "/alerts";

    private final AlertQueries alerts;
    private final AcknowledgeAlert acknowledgeAlert;
    private final AlertWords words;
    private final AlertTables tables;

    AlertPages(AlertQueries alerts, AcknowledgeAlert acknowledgeAlert, AlertWords words, AlertTables tables) {
        this.alerts = alerts;
        this.acknowledgeAlert = acknowledgeAlert;
        this.words = words;
        this.tables = tables;
    }

    @Bean
    static NavigationEntry alertsInNavigation() {
        return NavigationEntry.of(
                NavigationSection.TRUST, "alerting.alerts", PATH, 10, "HQ", "REGIONAL_MANAGER", "CENTRE_MANAGER");
    }

    /** All open ones, of which there is at most one for a rule and subject, before a slice of those that are over. */
    @GetMapping
    @PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
    String list(Viewer viewer, SliceRequest slice, Model model) {
        if (!viewer.isHeadquarters()) {
            model.addAttribute("notices", alerts.notices(viewer));
            return "alerting/notices";
        }
        Slice<ShownAlert> over = alerts.list(viewer, AlertState.OVER, slice);
        model.addAttribute("open", WholeList.of(part -> alerts.list(viewer, EnumSet.of(AlertState.OPEN), part)));
        model.addAttribute("over", over.items());
        String cursor = over.next();
        model.addAttribute(
                "next",
                cursor == null
                        ? null
                        : UriComponentsBuilder.fromPath(PATH)
                                .queryParam("cursor", "{cursor}")
                                .encode()
                                .buildAndExpand(cursor)
                                .toUriString());
        return "alerting/alerts";
    }

    /** All of them, however many slices the page takes. */
    @GetMapping("/export")
    @PreAuthorize("hasRole('HQ')")
    void export(Viewer viewer, @RequestParam(required = false) @Nullable String format, HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        tables.list(WholeList.of(slice -> alerts.list(viewer, EnumSet.allOf(AlertState.class), slice)))
                .send(wanted, response);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('HQ')")
    String one(@PathVariable String id, Viewer viewer, Model model) {
        return show(id(id), viewer, model);
    }

    @GetMapping("/{id}/export/course")
    @PreAuthorize("hasRole('HQ')")
    void exportCourse(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        List<Watches.Day> days = days(viewer, alerts.alert(viewer, id(id)));
        if (days.isEmpty()) {
            throw DomainError.notFound("course-unknown");
        }
        tables.course(days).send(wanted, response);
    }

    @PostMapping("/{id}/acknowledge")
    @PreAuthorize("hasRole('HQ')")
    String acknowledge(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String note,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            acknowledgeAlert.acknowledge(new AcknowledgeAlert.Command(viewer, id(id), note, Optional.empty()));
        } catch (DomainError refused) {
            if (refused.kind() == DomainError.Kind.NOT_FOUND || refused.kind() == DomainError.Kind.FORBIDDEN) {
                throw refused;
            }
            FormFaults.show(refused, model, response);
            model.addAttribute("note", note);
            return show(id(id), viewer, model);
        }
        Notices.show(redirect, "alerting.acknowledged-now");
        return "redirect:" + PATH;
    }

    private String show(AlertId id, Viewer viewer, Model model) {
        ShownAlert shown = alerts.alert(viewer, id);
        model.addAttribute("shown", shown);
        model.addAttribute("title", words.subject(shown.alert().subject(), shown.name()));
        model.addAttribute("lead", words.rule(shown.alert().rule()));
        model.addAttribute("factors", words.happenings(alerts.factors(viewer, shown)));
        model.addAttribute("answers", AnswersBehind.of(shown.alert()));
        model.addAttribute("course", course(viewer, shown));
        return "alerting/alert";
    }

    /** Of the sum, where there is one; in order. */
    private List<Watches.Day> days(Viewer viewer, ShownAlert shown) {
        Alert.Snapshot alert = shown.alert();
        return alert.rule() == AlertRule.NPS_FALL ? alerts.course(viewer, alert.id()) : List.of();
    }

    private @Nullable ControlChart course(Viewer viewer, ShownAlert shown) {
        List<Watches.Day> days = days(viewer, shown);
        if (days.isEmpty()) {
            return null;
        }
        return words.course(
                days,
                alerts.factors(
                        viewer, shown, days.getFirst().day(), days.getLast().day()));
    }

    private static AlertId id(String text) {
        return AlertId.parse(text).orElseThrow(() -> DomainError.notFound("alert-unknown"));
    }
}
