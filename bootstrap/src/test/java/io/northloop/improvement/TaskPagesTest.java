package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page that a mail about a task leads to. */
@NorthloopTest
class TaskPagesTest {

    private static final String PHOTO = """
            --photo\r
            Content-Disposition: form-data; name="_csrf"\r
            \r
            @token@\r
            --photo\r
            Content-Disposition: form-data; name="file"; filename="desk.pdf"\r
            \r
            @content@\r
            --photo--\r
            """;

    private final TestPlans plans;
    private final int port;

    @Autowired
    TaskPagesTest(TestPlans plans, @LocalServerPort int port) {
        this.plans = plans;
        this.port = port;
    }

    @Test
    void a_manager_accepts_reports_shows_and_finishes_and_headquarters_sees_it() {
        String path = opened("pages-a");
        plans.account("pages-a-regional", Role.REGIONAL_MANAGER, "pages-a-region");
        Browser manager = signedIn("pages-a-regional");
        assertThat(manager.get("/").body()).contains("Improvement tasks", "My tasks");
        assertThat(manager.get("/tasks").body()).contains(path, "Task first", "Days left: 10");
        assertThat(manager.get(path).body()).contains("Accept", "Nobody answers the telephone", "ten minutes on hold");

        HttpResponse<String> accepted = manager.post(path + "/accept", Map.of());
        assertThat(accepted.headers().firstValue("Location").orElse("")).endsWith(path);
        HttpResponse<String> again = manager.post(path + "/accept", Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("This task was accepted already.");
        assertThat(manager.post(path + "/progress", Map.of("progress", "40", "note", "one hired"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get(path).body()).contains("In progress", "one hired");

        HttpResponse<String> script = upload(manager, path, "<script>alert(1)</script>");
        assertThat(script.statusCode()).isEqualTo(422);
        assertThat(script.body()).contains("Only photos").doesNotContain("<script>alert");
        assertThat(upload(manager, path, "%PDF-1.7 the new desk").statusCode()).isEqualTo(302);
        assertThat(manager.post(path + "/reject", Map.of()).statusCode()).isEqualTo(422);
        assertThat(manager.post(path + "/done", Map.of("progress", "40", "note", "all lines open"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get("/tasks").body()).contains("No task waits for you");
        assertThat(manager.get("/").body()).doesNotContain("Improvement tasks");

        plans.account("pages-a-hq", Role.HQ, null);
        Browser hq = signedIn("pages-a-hq");
        String page = hq.get(path).body();
        assertThat(page).contains("Done", "desk.pdf", "one hired", "all lines open");
        String file = page.substring(page.indexOf(path + "/evidence/"));
        HttpResponse<String> evidence = hq.get(file.substring(0, file.indexOf('"')));
        assertThat(evidence.body()).isEqualTo("%PDF-1.7 the new desk");
        assertThat(evidence.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
        assertThat(evidence.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    @Test
    void whoever_hands_a_task_on_out_of_their_sight_comes_back_to_their_own() {
        String path = opened("pages-b");
        plans.account("pages-b-regional", Role.REGIONAL_MANAGER, "pages-b-region");
        plans.account("pages-b-manager", Role.CENTRE_MANAGER, "pages-b-centre");
        Browser manager = signedIn("pages-b-regional");
        assertThat(manager.post(path + "/hand-on", Map.of("personRef", "pages-b-manager"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/tasks");
        Browser centre = signedIn("pages-b-manager");
        assertThat(centre.post(path + "/accept", Map.of()).statusCode()).isEqualTo(302);
        assertThat(centre.post(path + "/hand-on", Map.of("personRef", "pages-b-regional"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/tasks");
        assertThat(centre.get(path).statusCode()).isEqualTo(404);
        assertThat(manager.get(path).body()).contains("Accept");
    }

    @Test
    void a_photo_somewhat_too_large_is_refused_on_the_page_itself() {
        String path = opened("pages-large");
        plans.account("pages-large-regional", Role.REGIONAL_MANAGER, "pages-large-region");
        Browser manager = signedIn("pages-large-regional");
        HttpResponse<String> refused = upload(manager, path, "%PDF-1.7" + "x".repeat(10 * 1024 * 1024));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("At most 10 MB.").contains("<h1");
    }

    private String opened(String prefix) {
        plans.region(prefix);
        PlanId plan = plans.approved(prefix, plans.task(prefix, "first", 10));
        return "/tasks/" + plans.taskOf(plan, "first");
    }

    private static HttpResponse<String> upload(Browser browser, String path, String content) {
        return browser.postAs(
                path + "/evidence",
                "multipart/form-data; boundary=photo",
                PHOTO.replace("@token@", browser.formToken()).replace("@content@", content));
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(username, TestAccounts.PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }
}
