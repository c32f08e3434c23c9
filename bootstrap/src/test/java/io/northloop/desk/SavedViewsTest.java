package io.northloop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.desk.application.KeepSavedView;
import io.northloop.desk.application.SavedViewQueries;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page with its filters is kept, found again, named otherwise and given up; by whom it belongs to alone. */
@NorthloopTest
class SavedViewsTest {

    private static final Pattern OFFERED = Pattern.compile("name=\"address\" value=\"([^\"]*)\"");

    private final TestAccounts accounts;
    private final KeepSavedView keep;
    private final SavedViewQueries queries;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    SavedViewsTest(
            TestAccounts accounts,
            KeepSavedView keep,
            SavedViewQueries queries,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.keep = keep;
        this.queries = queries;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_view_is_kept_from_its_filters_found_again_renamed_and_deleted() {
        AccountId account = centreManager("views-one");
        Browser manager = signedIn("views-one");
        assertThat(manager.get("/views").body()).contains("No saved views yet", "choose “Save view” beside them");
        assertThat(manager.get("/").body()).doesNotContain("class=\"saved-views");
        String view = "/explorer?from=2026-01-01&by=survey&step=quarter";
        String offered = offered(manager, "/explorer?from=2026-01-01&cursor=abc&by=survey&&step=quarter");
        assertThat(offered).isEqualTo(view);
        HttpResponse<String> saved = save(manager, "  Surveys since <New Year> ", offered);
        assertThat(location(saved)).isEqualTo(view);
        assertThat(manager.get(view).body())
                .contains("Saved as “Surveys since &lt;New Year&gt;”")
                .contains("value=\"2026-01-01\"");

        SavedViewId id = idOf(account, "Surveys since <New Year>");
        String link = "href=\"" + view.replace("&", "&amp;") + "\"";
        assertThat(manager.get("/views").body())
                .contains(link, "Surveys since &lt;New Year&gt;", ">Explorer<", "/views/" + id);
        assertThat(manager.get("/").body()).contains(link, "All saved views (1)");
        assertThat(manager.get("/my-work").body()).contains("href=\"/views\"");

        assertThat(manager.get("/views/" + id).body()).contains("value=\"Surveys since &lt;New Year&gt;\"");
        assertThat(location(manager.post("/views/" + id, Map.of("title", "By survey", "address", "//evil.example"))))
                .isEqualTo("/views");
        assertThat(manager.get("/views").body())
                .contains("The view is now called “By survey”", link)
                .doesNotContain("New Year", "evil");
        assertThat(manager.post("/views/" + id, Map.of("title", "t".repeat(61))).statusCode())
                .isEqualTo(422);

        assertThat(location(manager.post("/views/" + id + "/delete", Map.of()))).isEqualTo("/views");
        assertThat(manager.get("/views").body()).contains("“By survey” is deleted", "No saved views yet");
        assertThat(manager.post("/views/" + id + "/delete", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void one_name_is_kept_once_even_when_it_is_sent_twice_at_a_time() {
        AccountId account = centreManager("views-twice");
        List<Browser> browsers = List.of(signedIn("views-twice"), signedIn("views-twice"));
        List<CompletableFuture<HttpResponse<String>>> sent = browsers.stream()
                .map(browser -> CompletableFuture.supplyAsync(() -> save(browser, "Same", "/cases")))
                .toList();
        assertThat(sent.stream().map(answer -> answer.join().statusCode())).containsExactlyInAnyOrder(302, 422);

        HttpResponse<String> taken = save(browsers.getFirst(), "Same ", "/explorer?by=survey");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body())
                .contains("You have a view of that name already", "value=\"/explorer?by=survey\"", "value=\"Same \"");
        assertThat(number(account)).isOne();

        save(browsers.getFirst(), "Other", "/explorer?by=survey");
        HttpResponse<String> clash =
                browsers.getFirst().post("/views/" + idOf(account, "Other"), Map.of("title", "Same"));
        assertThat(clash.statusCode()).isEqualTo(422);
        assertThat(clash.body()).contains("You have a view of that name already");
        centreManager("views-twin");
        assertThat(save(signedIn("views-twin"), "Same", "/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void the_fifty_first_is_refused_and_the_latest_eight_stand_at_home() {
        AccountId account = centreManager("views-many");
        Viewer viewer = new Viewer.Staff(
                account, "views-many", Role.CENTRE_MANAGER, Optional.empty(), new UnitScope.Everything());
        for (int i = 1; i <= 50; i++) {
            keep.save(new KeepSavedView.Command(viewer, "Kept " + i, "/cases"));
        }
        Browser manager = signedIn("views-many");
        HttpResponse<String> full = save(manager, "Kept 51", "/cases");
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.body()).contains("You keep 50 views already");
        assertThat(number(account)).isEqualTo(50);
        assertThat(manager.get("/").body())
                .contains(">Kept 50<", ">Kept 43<", "All saved views (50)")
                .doesNotContain(">Kept 42<");
    }

    @Test
    void an_address_elsewhere_is_refused_with_a_sentence_and_nothing_is_kept() {
        AccountId account = centreManager("views-hostile");
        Browser manager = signedIn("views-hostile");
        for (String hostile : List.of(
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/cases\r\nSet-Cookie: a=b",
                "/{a}",
                "",
                "/" + "a".repeat(2_000))) {
            HttpResponse<String> refused = save(manager, "Evil", hostile);
            assertThat(refused.statusCode()).as(hostile).isEqualTo(422);
            assertThat(refused.body())
                    .contains("only pages of Northloop itself can", "Nothing was saved")
                    .doesNotContain("evil.example", "javascript:alert");
        }
        assertThat(number(account)).isZero();
    }

    @Test
    void views_of_others_do_not_exist_and_machines_keep_none() {
        AccountId owner = centreManager("views-owner");
        save(signedIn("views-owner"), "Mine", "/cases");
        SavedViewId id = idOf(owner, "Mine");
        accounts.open("views-hq", Role.HQ, null);
        accounts.open("views-admin", Role.ADMINISTRATOR, null);
        for (Browser other : List.of(signedIn("views-hq"), signedIn("views-admin"))) {
            assertThat(other.get("/views/" + id).statusCode()).isEqualTo(404);
            assertThat(other.post("/views/" + id, Map.of("title", "Theirs")).statusCode())
                    .isEqualTo(404);
            assertThat(other.post("/views/" + id + "/delete", Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(other.get("/views").body()).doesNotContain("Mine");
        }
        assertThat(idOf(owner, "Mine")).isEqualTo(id);

        Viewer machine = new Viewer.Machine("views-client", Set.of(), new UnitScope.Everything());
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> queries.mine(machine),
                () -> queries.one(machine, id),
                () -> keep.save(new KeepSavedView.Command(machine, "Mine", "/cases")),
                () -> keep.rename(machine, id, "Theirs"),
                () -> keep.delete(machine, id))) {
            assertThatThrownBy(attempt)
                    .isInstanceOfSatisfying(
                            DomainError.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(DomainError.Kind.FORBIDDEN));
        }
    }

    /** Only what can be opened again is offered: a page that answers a form has the address of the form. */
    @Test
    void administrators_keep_views_too_and_answers_to_forms_offer_none() {
        accounts.open("views-keeper", Role.ADMINISTRATOR, null);
        Browser administrator = signedIn("views-keeper");
        String trail = "/trust/audit?action=sign-in";
        save(administrator, "Sign-ins", offered(administrator, trail));
        assertThat(administrator.get("/").body()).contains("href=\"" + trail + "\"", ">Sign-ins<");

        accounts.open("views-form", Role.HQ, null);
        Browser hq = signedIn("views-form");
        assertThat(hq.get("/customers/opt-outs").body()).contains("keep-view-title");
        Map<String, String> contact = Map.of("channel", "EMAIL", "contact", "views@example.com");
        assertThat(hq.post("/customers/opt-outs/check", contact).body())
                .contains("filter-bar")
                .doesNotContain("keep-view-title");
    }

    private AccountId centreManager(String name) {
        accounts.region(name + "-region");
        accounts.centre(name + "-centre", name + "-region");
        return accounts.open(name, Role.CENTRE_MANAGER, name + "-centre");
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(name, TestAccounts.PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }

    private static HttpResponse<String> save(Browser browser, String title, String address) {
        return browser.post("/views", Map.of("title", title, "address", address));
    }

    /** The address that the filter bar of a page offers to keep. */
    private static String offered(Browser browser, String path) {
        HttpResponse<String> page = browser.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        Matcher address = OFFERED.matcher(page.body());
        assertThat(address.find()).as(path).isTrue();
        return address.group(1).replace("&amp;", "&");
    }

    private String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replace("http://127.0.0.1:" + port, "");
    }

    private SavedViewId idOf(AccountId account, String title) {
        return new SavedViewId(jdbc.sql("select id from saved_view where account_id = ? and title = ?")
                .params(account.value(), title)
                .query(UUID.class)
                .single());
    }

    private long number(AccountId account) {
        return jdbc.sql("select count(*) from saved_view where account_id = ?")
                .param(account.value())
                .query(Long.class)
                .single();
    }
}
