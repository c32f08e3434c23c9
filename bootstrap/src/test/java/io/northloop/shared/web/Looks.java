package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.northloop.shared.web.Visit.Device;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks at pages as people with other screens, colours and languages see them and keeps what is wrong: faults that
 * axe-core finds, what sticks out of the window, what the browser complains of. The pictures lie in
 * {@code target/looks}.
 */
public final class Looks {

    /**
     * Each page is loaded once a language and seen on both screens, by day on one and by night on the other. axe-core,
     * which takes a second a page, is asked on the first: a desk by day, a telephone by night.
     */
    private static final List<List<Device>> DEVICES =
            List.of(List.of(Device.DESK_EN, Device.PHONE_EN_DARK), List.of(Device.PHONE_ZH_DARK, Device.DESK_ZH));

    private final int port;
    private final String theme;
    private final List<String> wrong = new ArrayList<>();

    /** @param theme begins the names of the pictures */
    public Looks(int port, String theme) {
        this.port = port;
        this.theme = theme;
    }

    /** Opens pages, path by name, as somebody signed in; each must be found. */
    public void at(String username, String password, Map<String, String> pages) {
        for (List<Device> screens : DEVICES) {
            try (Visit visit = Visit.to(port, screens.getFirst())) {
                visit.signIn(username, password);
                pages.forEach((name, path) -> {
                    assertThat(visit.open(path).status()).as(path).isEqualTo(200);
                    at(visit.turnTo(screens.getFirst()), name);
                    picture(visit.turnTo(screens.getLast()), name);
                });
                complaints(visit);
            }
        }
    }

    /** Looks at what the visit shows now. */
    public void at(Visit visit, String name) {
        picture(visit, name);
        if (visit.device().script()) {
            Axe.faults(visit.page()).forEach(fault -> wrong.add(what(visit, name) + ": " + fault));
        }
    }

    private void picture(Visit visit, String name) {
        visit.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "looks", theme + "-" + name + "-" + visit.device() + ".png"))
                        .setFullPage(true));
        if (visit.overflow() > 0) {
            wrong.add(what(visit, name) + ": sticks out by " + visit.overflow() + " pixels");
        }
    }

    private String what(Visit visit, String name) {
        return "%s %s-%s".formatted(visit.device(), theme, name);
    }

    /** Adds what the browser complained of during a visit. */
    public void complaints(Visit visit) {
        visit.complaints().forEach(complaint -> wrong.add(visit.device() + " " + complaint));
    }

    public List<String> wrong() {
        return List.copyOf(wrong);
    }
}
