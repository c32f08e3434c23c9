package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Browser;
import io.northloop.shared.bootstrap.DemoTest;
import io.northloop.shared.web.Looks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Factors and benchmarks of the demo company. */
@DemoTest
class DemoReferenceTest {

    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    DemoReferenceTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void the_known_case_has_its_rival_on_the_trend_and_others_do_not() {
        Browser hq = signedIn("hq");
        assertThat(hq.get("/").body()).contains("Price war among makers", "A rival maintains cars at home");
        assertThat(hq.get("/?unit=suzhou").body())
                .contains("Price war among makers", "A rival maintains cars at home")
                .doesNotContain("Two senior advisers left", "Closed for a typhoon", "Road works", "brake software");
        assertThat(hq.get("/?unit=south").body())
                .contains("Two senior advisers left", "Closed for a typhoon")
                .doesNotContain("A rival maintains cars at home");
    }

    /** Seed facts of method §4 and §5, with their source; ours of 2024 beside them. */
    @Test
    void the_figures_of_the_method_are_loaded_with_their_source() {
        assertThat(jdbc.sql("""
                        select metric || ' ' || name || ' ' || cast(low as integer) || '…' || cast(high as integer)
                        from benchmark where source like '%Trade compilation%' order by metric, high, name""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "NPS 蔚来 NIO 62…62",
                        "NPS 理想 Li Auto 58…58",
                        "NPS 小鹏 XPeng 41…41",
                        "NPS 特斯拉 Tesla 38…38",
                        "NPS 传统车企 Traditional makers 10…30",
                        "NPS 燃油车品牌 Combustion brands 15…25",
                        "NPS 苹果 Apple 70…80",
                        "CSI 蔚来 NIO 872…872",
                        "CSI 理想 Li Auto 861…861",
                        "CSI 特斯拉 Tesla 826…826",
                        "CSI 小鹏 XPeng 818…818",
                        "CSI 比亚迪 BYD 782…782",
                        "CSI 广汽埃安 GAC Aion 776…776",
                        "CSI 传统车企新能源品牌 Traditional makers’ NEV brands 700…750");
        assertThat(jdbc.sql(
                                "select from_year || ' ' || cast(low as integer) from benchmark where source like 'J.D.%' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("2023 759", "2024 773");
        String page = signedIn("hq").get("/benchmarks").body();
        assertThat(page)
                .contains(
                        "Ours, 1 Jan 2024 – 31 Dec 2024:",
                        "version 1 of our own model",
                        "Demonstration panel, invented");
        assertThat(page.split(">dream<", -1)).hasSize(5);
    }

    @Test
    void the_pages_look_as_they_should() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("benchmarks", "/benchmarks");
        pages.put("factors", "/factors");
        Looks looks = new Looks(port, "demo-reference");
        looks.at("hq", "demo", pages);
        assertThat(looks.wrong()).isEmpty();
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, "demo");
        return browser;
    }
}
