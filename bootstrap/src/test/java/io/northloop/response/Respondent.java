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
        page.waitForCondition(() -> !screen(page).equals(before));
        page.waitForLoadState();
    }

    private static String screen(Page page) {
        boolean asks = page.locator("input[name=step]").count() == 1;
        return page.url() + " " + (asks ? page.locator("input[name=step]").getAttribute("value") : "");
    }
}
