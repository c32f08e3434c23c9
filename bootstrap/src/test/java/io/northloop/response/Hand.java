package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** How a respondent fills in a screen of the questionnaire and goes on. */
interface Hand {

    /**
     * Gives every scale on the screen a mark, every open question the words, and the question for consent a no; then
     * goes on.
     *
     * @param tenths of a scale, from its first point at 0 to its last at 10
     */
    void fill(Page page, int tenths, String words);

    /** With a mouse or a thumb. */
    static void pointing(Page page, int tenths, String words) {
        for (Locator question : page.locator("section.question fieldset").all()) {
            Locator points = question.locator(".points input[type=radio]");
            points.nth(place(tenths, points.count())).check();
        }
        for (Locator open : page.locator("textarea").all()) {
            open.fill(words);
        }
        if (page.locator("#callback-no").count() > 0) {
            page.check("#callback-no");
        }
        page.click("button.main");
    }

    /** Without ever pointing: from the top of the page from field to field, as the tabulator leads. */
    static void typing(Page page, int tenths, String words) {
        int most = 20 + 2 * page.locator("input, textarea, button, a").count();
        String last = "";
        for (int i = 0; i < most; i++) {
            page.keyboard().press("Tab");
            Field field = Field.inFocus(page);
            if (field.leadsOn()) {
                page.keyboard().press("Enter");
                return;
            }
            if (field.name().equals(last)) {
                continue;
            }
            last = field.name();
            if (field.isScale()) {
                choose(page, place(tenths, field.points()), field.choices());
            } else if (field.isConsent()) {
                choose(page, 1, 2);
            } else if (field.isOpen()) {
                page.keyboard().type(words);
            }
        }
        throw new AssertionError("the tabulator does not lead to the button that goes on");
    }

    /** The focus is on the first one of a group, of which none is chosen. */
    private static void choose(Page page, int place, int choices) {
        if (place == 0) {
            page.keyboard().press("Space");
        } else if (place <= choices / 2) {
            press(page, "ArrowRight", place);
        } else {
            press(page, "ArrowLeft", choices - place);
        }
        assertThat(page.evaluate("document.activeElement.checked")).isEqualTo(true);
    }

    private static void press(Page page, String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    private static int place(int tenths, int points) {
        return Math.round(tenths * (points - 1) / 10f);
    }

    /**
     * What has the focus.
     *
     * @param choices how many its group has; of a scale its points, and perhaps that there is no answer
     * @param points of a scale
     */
    record Field(String tag, String type, String name, String style, int choices, int points) {

        private static final String LOOK = """
                (() => { const it = document.activeElement; const name = it.getAttribute('name') || '';
                  return [it.tagName, it.getAttribute('type') || '', name, it.className,
                          String(name ? document.getElementsByName(name).length : 0),
                          String(it.closest('.points')?.querySelectorAll('input').length ?? 0)]; })()""";

        static Field inFocus(Page page) {
            List<?> seen = (List<?>) page.evaluate(LOOK);
            return new Field(
                    String.valueOf(seen.get(0)),
                    String.valueOf(seen.get(1)),
                    String.valueOf(seen.get(2)),
                    String.valueOf(seen.get(3)),
                    Integer.parseInt(String.valueOf(seen.get(4))),
                    Integer.parseInt(String.valueOf(seen.get(5))));
        }

        boolean leadsOn() {
            return tag.equals("BUTTON") && style.equals("main");
        }

        boolean isScale() {
            return type.equals("radio") && name.startsWith("a.");
        }

        boolean isConsent() {
            return name.equals("callback");
        }

        boolean isOpen() {
            return tag.equals("TEXTAREA");
        }
    }
}
