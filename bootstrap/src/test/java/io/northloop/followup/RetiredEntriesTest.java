package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Posts and touchpoints that HQ has retired stay where they are, and come into nothing new. */
@NorthloopTest
class RetiredEntriesTest {

    private static final String POSTS = "/settings/lists/posts";
    private static final String TOUCHPOINTS = "/settings/lists/touchpoints";
    private static final String POST_RETIRED = "The post RETIRED_LEAD is retired";
    private static final String TOUCHPOINT_RETIRED = "This touchpoint is retired";

    private final FollowUpWorld world;
    private final int port;

    @Autowired
    RetiredEntriesTest(FollowUpWorld world, @LocalServerPort int port) {
        this.world = world;
        this.port = port;
    }

    @Test
    void a_retired_post_gets_no_new_routing_rule() {
        Browser hq = headquarters("retired-post-hq");
        keep(hq, POSTS, Map.of("code", "RETIRED_LEAD", "nameZh", "旧主管", "nameEn", "Old lead", "level", "CENTRE"), true);
        assertThat(hq.get("/routing-rules").body()).contains("value=\"RETIRED_LEAD\"");
        world.centre("retired-post");
        Map<String, String> rule = Map.of(
                "centre", "retired-post-centre", "lowestScore", "0", "highestScore", "0", "post", "RETIRED_LEAD");
        assertThat(hq.post("/routing-rules", rule).statusCode()).isEqualTo(302);

        keep(hq, POSTS + "/RETIRED_LEAD", Map.of("nameZh", "旧主管", "nameEn", "Old lead"), false);

        assertThat(hq.get("/routing-rules").body()).contains("Old lead").doesNotContain("value=\"RETIRED_LEAD\"");
        var refused = hq.post("/routing-rules", rule);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(POST_RETIRED);
    }

    @Test
    void a_retired_touchpoint_gets_no_new_routing_rule_and_no_new_root_cause() {
        Browser hq = headquarters("retired-touch-hq");
        keep(hq, TOUCHPOINTS, Map.of("code", "old-hotline", "nameZh", "旧热线", "nameEn", "Old hotline"), true);
        Map<String, String> cause = cause("retired-a");
        assertThat(hq.post("/root-causes", cause).statusCode()).isEqualTo(302);

        keep(hq, TOUCHPOINTS + "/old-hotline", Map.of("nameZh", "旧热线", "nameEn", "Old hotline"), false);

        assertThat(hq.get("/routing-rules").body()).doesNotContain("value=\"old-hotline\"");
        assertThat(hq.get("/root-causes/new").body()).doesNotContain("value=\"old-hotline\"");
        var rule = hq.post(
                "/routing-rules",
                Map.of("touchpoint", "old-hotline", "lowestScore", "0", "highestScore", "0", "post", "HQ_DESK"));
        assertThat(rule.statusCode()).isEqualTo(422);
        assertThat(rule.body()).contains(TOUCHPOINT_RETIRED);
        var another = hq.post("/root-causes", cause("retired-b"));
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(another.body()).contains(TOUCHPOINT_RETIRED);

        assertThat(hq.get("/root-causes/retired-a").body()).containsPattern("value=\"old-hotline\"[^>]*checked");
        assertThat(hq.post(
                                "/root-causes/retired-a",
                                Map.of(
                                        "version", "0",
                                        "names/zh-CN", "改名",
                                        "names/en", "Renamed",
                                        "touchpoints", "old-hotline",
                                        "active", "true"))
                        .statusCode())
                .as("an entry keeps what it had")
                .isEqualTo(302);
    }

    private static Map<String, String> cause(String code) {
        return Map.of("code", code, "names/zh-CN", "原因", "names/en", "Cause", "touchpoints", "old-hotline");
    }

    private static void keep(Browser hq, String path, Map<String, String> entry, boolean active) {
        Map<String, String> form = new HashMap<>(entry);
        form.put("place", "99");
        if (active) {
            form.put("active", "true");
        }
        assertThat(hq.post(path, form).statusCode()).isEqualTo(302);
    }

    private Browser headquarters(String username) {
        world.account(username, Role.HQ, null, null);
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }
}
