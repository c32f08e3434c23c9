package io.northloop.improvement;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;

/** What headquarters and a regional manager do in their browsers from a falling centre to a task that is done. */
final class PlanJourney {

    static final int TASKS = 3;
    static final Device PHONE = new Device("en-GB", 390, false, true);

    private final Looks looks;

    PlanJourney(Looks looks) {
        this.looks = looks;
    }

    /** From the centre's figures on the page that is shown; returns the figure that the plan begins with. */
    String begin(Visit visit, String centre) {
        Page page = visit.page();
        page.locator("a[href*='/plans/new?centre=" + centre + "']").first().click();
        visit.await("#f-title");
        return page.inputValue("[name='evidence/0/note']");
    }

    /** Fills the plan in with three tasks for one person, and approves it. */
    PlanId writeAndApprove(Visit visit, String title, String assignee, LocalDate today) {
        Page page = visit.page();
        page.fill("#f-title", title);
        page.fill("#f-to", "30");
        page.fill("#f-by", today.plusDays(90).toString());
        for (int row = 0; row < TASKS; row++) {
            if (page.locator("[name='tasks/" + row + "/title']").count() == 0) {
                page.click("button[value=add-task]");
                visit.await("[name='tasks/" + row + "/title']");
            }
            String at = "[name='tasks/" + row + "/";
            page.fill(at + "title']", "Step " + (row + 1));
            page.selectOption(at + "assigneeRef']", assignee);
            page.fill(at + "startsOn']", today.toString());
            page.fill(at + "dueOn']", today.plusDays(14).toString());
            page.fill(at + "doneCriteria']", "No call waits three minutes");
        }
        page.click("button[value=save]:not([tabindex])");
        visit.awaitAddress(".*/plans/pln_\\w+");
        PlanId plan = PlanId.parse(page.url().replaceFirst(".*/", "")).orElseThrow();
        page.onDialog(dialog -> dialog.accept());
        page.getByText("Approve and send").click();
        visit.await(".alert-success");
        return plan;
    }

    /** Accepts a task, shows by a photo what was done, and says that it is. */
    void finish(Visit visit, TaskId task) throws IOException {
        Page page = visit.page();
        visit.open("/tasks/" + task);
        page.click("form[action$='/accept'] button");
        visit.await("button[formaction$='/done']");
        try (InputStream photo = Objects.requireNonNull(getClass().getResourceAsStream("/demo/reception-roster.jpg"))) {
            page.setInputFiles("#f-file", new FilePayload("roster.jpg", "image/jpeg", photo.readAllBytes()));
        }
        page.click("form[action$='/evidence'] button");
        visit.await("text=roster.jpg");
        looks.at(visit, "with-photo");
        page.click("button[formaction$='/done']");
        page.waitForSelector(
                "button[formaction$='/done']",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        looks.at(visit, "done");
    }
}
