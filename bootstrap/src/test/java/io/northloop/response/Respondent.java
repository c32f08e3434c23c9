package io.northloop.response;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** Goes on in a questionnaire as a respondent does, and waits for what comes. */
final class Respondent {

    /** Milliseconds. */
    private static final double SOON = 500;

    private Respondent() {}

    /** Presses the button that goes on; returns when another screen is there. */
    static void next(Page page) {
        go(page, () -> page.click("button.main"));
    }

    /** Does something that leads to another screen; returns when it is there. */
    static void go(Page page, Runnable step) {
        String before = screen(page);
        step.run();
        page.waitForCondition(() -> {
            String now = screen(page);
            return !now.isEmpty() && !now.equals(before);
        });
        page.waitForLoadState();
    }

    /** Which screen is there; empty between two. */
    private static String screen(Page page) {
        if (page.url().contains("/thanks")) {
            return "thanks";
        }
        if (page.locator("input[name=step]").count() == 0) {
            return "";
        }
        try {
            var soon = new Locator.GetAttributeOptions().setTimeout(SOON);
            return String.valueOf(page.locator("input[name=step]").getAttribute("value", soon));
        } catch (TimeoutError goneMeanwhile) {
            return "";
        }
    }
}
