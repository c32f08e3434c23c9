package io.northloop.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms of the organisation: they keep what nobody touched, and say what is wrong instead of failing. */
@NorthloopTest
class OrganisationFormsTest {

    private static final String LONG = "x".repeat(65);

    private final TestAccounts accounts;
    private final OrganisationDirectory directory;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    OrganisationFormsTest(
            TestAccounts accounts, OrganisationDirectory directory, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.directory = directory;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void saving_an_untouched_person_keeps_a_deputy_beyond_what_can_be_listed() {
        Browser admin = signedIn("forms-deputy", Role.ADMINISTRATOR);
        Machine hr = Machine.signedIn(port, "forms-hr", accounts.client("forms-hr", null));
        hr.put("/api/v1/people/zz-forms-deputy", "{\"name\":\"Deputy\",\"post\":\"HQ_DESK\"}");
        hr.put("/api/v1/people/zz-forms-boss", """
                {"name":"Boss","post":"HQ_DESK","deputyRef":"zz-forms-deputy"}
                """);
        assertThat(admin.get("/settings/people/zz-forms-boss").body())
                .containsPattern("<select[^>]*name=\"deputyRef\"")
                .containsPattern("value=\"zz-forms-deputy\"[^>]*selected");
        jdbc.sql("""
                        INSERT INTO person (ref, name, language, post, active, version)
                        SELECT 'forms-crowd-' || n, 'Crowd ' || n, 'en', 'HQ_DESK', true, 0
                        FROM generate_series(1, 501) n
                        """).update();

        assertThat(admin.get("/settings/people/zz-forms-boss").body())
                .containsPattern("<input[^>]*name=\"deputyRef\"[^>]*value=\"zz-forms-deputy\"");
        jdbc.sql("DELETE FROM person WHERE ref LIKE 'forms-crowd-%'").update();
    }

    @Test
    void a_select_offers_the_value_that_is_stored_also_when_it_is_no_choice() {
        Browser admin = signedIn("forms-zone", Role.ADMINISTRATOR);
        Machine hr = Machine.signedIn(port, "forms-zones", accounts.client("forms-zones", null));
        hr.put("/api/v1/units/forms-zoned", """
                {"kind":"REGION","name":"Zoned","timeZone":"Etc/GMT-8"}
                """);

        assertThat(admin.get("/settings/organisation/units/forms-zoned").body())
                .containsPattern("<option[^>]*value=\"Etc/GMT-8\"[^>]*selected");
    }

    @Test
    void what_can_be_no_reference_is_a_fault_of_its_field() {
        Browser admin = signedIn("forms-faults", Role.ADMINISTRATOR);
        var unit = admin.post(
                "/settings/organisation/units",
                Map.of("kind", "CENTRE", "name", "N", "parentRef", LONG, "timeZone", "Asia/Shanghai"));
        assertThat(unit.statusCode()).isEqualTo(422);
        assertThat(unit.body()).contains("A reference starts with a letter or digit");
        var person = admin.post(
                "/settings/people",
                Map.of("name", "N", "post", "CENTRE_MANAGER", "unitRef", LONG, "deputyRef", LONG, "locale", "en"));
        assertThat(person.statusCode()).isEqualTo(422);
        assertThat(person.body()).contains("A reference starts with a letter or digit");
        var units = applied(admin, "units", "ref,kind,name,parentRef\n" + LONG + ",CENTRE,N," + LONG + "\n");
        assertThat(units.statusCode()).isEqualTo(422);
        assertThat(units.body()).contains("A reference starts with a letter or digit");
        var people = applied(admin, "people", "ref,name,post,deputyRef\n" + LONG + ",N,HQ_DESK," + LONG + "\n");
        assertThat(people.statusCode()).isEqualTo(422);
        assertThat(people.body()).contains("A reference starts with a letter or digit");
        assertThat(admin.get("/settings/people?unit=" + LONG).statusCode()).isEqualTo(200);
        assertThat(admin.get("/settings/people/" + LONG).statusCode()).isEqualTo(404);
    }

    @Test
    void what_no_text_may_hold_is_turned_away_wherever_it_stands() {
        Browser admin = signedIn("forms-nul", Role.ADMINISTRATOR);
        assertThat(admin.get("/settings/people?text=a%00b").statusCode()).isEqualTo(400);
        assertThat(admin.post("/settings/organisation/company", Map.of("name", "a\0b", "zone", "UTC", "language", "en"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(applied(admin, "units", "ref,kind,name\na\0b,REGION,N\n").statusCode())
                .isEqualTo(400);
    }

    @Test
    void hq_keeps_the_lists_of_touchpoints_and_posts() {
        Browser hq = signedIn("forms-hq", Role.HQ);
        assertThat(hq.get("/settings/lists").body()).contains("Service visit", "HQ_DESK");
        assertThat(hq.post(
                                "/settings/lists/touchpoints",
                                Map.of(
                                        "code",
                                        "test-drive",
                                        "nameZh",
                                        "试驾",
                                        "nameEn",
                                        "Test drive",
                                        "place",
                                        "2",
                                        "active",
                                        "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(touchpoints()).startsWith("motive", "test-drive", "first-impression");
        hq.post(
                "/settings/lists/touchpoints/test-drive",
                Map.of("nameZh", "试乘试驾", "nameEn", "Trial drive", "place", "99"));
        assertThat(touchpoints())
                .containsSubsequence("repurchase", "test-drive")
                .doesNotHaveDuplicates();
        assertThat(directory.touchpoints()).contains(new TouchpointView("test-drive", "Trial drive", "试乘试驾", false));
        assertThat(jdbc.sql("SELECT who || ' ' || action FROM audit_entry WHERE subject = 'test-drive' ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactly("account:forms-hq touchpoint.added", "account:forms-hq touchpoint.changed");

        Map<String, String> post = Map.of(
                "code",
                "WORKSHOP_LEAD",
                "nameZh",
                "车间主管",
                "nameEn",
                "Workshop lead",
                "level",
                "CENTRE",
                "place",
                "5",
                "active",
                "true");
        assertThat(hq.post("/settings/lists/posts", post).statusCode()).isEqualTo(302);
        assertThat(directory.posts().stream().map(PostView::code))
                .containsSubsequence("CENTRE_MANAGER", "WORKSHOP_LEAD", "SERVICE_ADVISER");
        var again = hq.post("/settings/lists/posts", post);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("The code WORKSHOP_LEAD is in the list already.");
    }

    @Test
    void a_retired_post_is_kept_by_its_holders_and_given_to_nobody_else() {
        Browser admin = signedIn("forms-posts", Role.ADMINISTRATOR);
        Machine hr = Machine.signedIn(port, "forms-retire", accounts.client("forms-retire", null));
        var post = Map.of("code", "GREETER", "nameZh", "迎宾", "nameEn", "Greeter", "level", "HQ", "active", "true");
        assertThat(admin.post("/settings/lists/posts", post).statusCode()).isEqualTo(302);
        assertThat(hr.put("/api/v1/people/forms-greeter", "{\"name\":\"G\",\"post\":\"GREETER\"}")
                        .statusCode())
                .isEqualTo(201);

        admin.post("/settings/lists/posts/GREETER", Map.of("nameZh", "迎宾", "nameEn", "Greeter"));

        assertThat(hr.put("/api/v1/people/forms-greeter", "{\"name\":\"Gu\",\"post\":\"GREETER\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(hr.put("/api/v1/people/forms-other", "{\"name\":\"O\",\"post\":\"GREETER\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.get("/settings/people/forms-greeter").body())
                .containsPattern("value=\"GREETER\"[^>]*selected");
        var needed = admin.post("/settings/lists/posts/HQ_DESK", Map.of("nameZh", "总部客服台", "nameEn", "HQ desk"));
        assertThat(needed.statusCode()).isEqualTo(422);
        assertThat(needed.body()).contains("Rules of the house need this post");
        assertThat(admin.get("/settings/lists/posts/NOBODY").statusCode()).isEqualTo(404);
        var wrong = admin.post("/settings/lists/touchpoints", Map.of("code", "Not A Code", "nameEn", "a"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("A code starts with a small letter", "This is required.");
    }

    private static HttpResponse<String> applied(Browser admin, String kind, String content) {
        String parts = Map.of("kind", kind, "content", content, "_csrf", admin.formToken()).entrySet().stream()
                .map(part -> "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining());
        return admin.postAs(
                "/settings/organisation/file/apply", "multipart/form-data; boundary=part", parts + "--part--\r\n");
    }

    private List<String> touchpoints() {
        return directory.touchpoints().stream().map(TouchpointView::code).toList();
    }

    private Browser signedIn(String username, Role role) {
        accounts.open(username, role, null);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(username, TestAccounts.PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }
}
