package io.northloop.response;

import com.microsoft.playwright.Page;

/** Goes on in a questionnaire as a respondent does, and waits for what comes. */
final class Respondent {

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
        return page.locator("input[name=step]").count() == 1
                ? String.valueOf(page.locator("input[name=step]").getAttribute("value"))
                : "";
    }
}
