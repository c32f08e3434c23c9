package io.northloop.shared.web;

import io.northloop.shared.Language;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What this installation is: version, languages, and whose work is inside. */
@Controller
class AboutController {

    /**
     * Software of others that reaches the browser.
     *
     * @param licence SPDX name
     */
    record Part(String name, String version, String licence) {}

    private static final List<Part> PARTS = List.of(
            new Part("Tabler", "1.4.0", "MIT"),
            new Part("Tabler Icons", "3.34.0", "MIT"),
            new Part("htmx", "2.0.10", "0BSD"),
            new Part("Apache ECharts", "6.0.0", "Apache-2.0"),
            new Part("Spring Boot", "4.1.0", "Apache-2.0"),
            new Part("PostgreSQL", "18", "PostgreSQL"),
            new Part("Apache Kafka", "4.2", "Apache-2.0"));

    private final String version;

    AboutController(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        String built = properties == null ? null : properties.getVersion();
        this.version = built == null ? "0.1.0" : built.replace("-SNAPSHOT", "");
    }

    @GetMapping("/about")
    @PreAuthorize("permitAll()")
    String about(Model model) {
        model.addAttribute("version", version);
        model.addAttribute("java", Runtime.version().feature());
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("parts", PARTS);
        return "shared/about";
    }
}
