package io.northloop.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Who there is in the demo company, and how each centre has been doing. */
final class DemoCompany {

    static final String NAME = "北辰汽车 Beichen Motors";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Demo data end here, and here the demo's clock starts: 10 o'clock in Shanghai on 1 July 2026. */
    static final Instant END = Instant.parse("2026-07-01T02:00:00Z");

    static final LocalDate FIRST_DAY = LocalDate.of(2024, 7, 1);
    static final int MONTHS = 24;

    /** The centre of the known case: NPS 35 in the first quarter of 2026, 8 in the second. */
    static final String FALLING_CENTRE = "suzhou";

    /** Who answers for HQ's desk; managers have the name of their region or centre. */
    static final String HQ_DESK = "hq-desk";

    static final List<Region> REGIONS = List.of(
            new Region("east", "华东大区 East", "陆 明 Lu Ming"),
            new Region("north", "华北大区 North", "赵 启 Zhao Qi"),
            new Region("south", "华南大区 South", "何 岚 He Lan"));

    static final List<Centre> CENTRES = List.of(
            new Centre("shanghai", "上海虹桥 Shanghai Hongqiao", "east", "沈 洁 Shen Jie", 46, 0.35, 34),
            new Centre("hangzhou", "杭州滨江 Hangzhou Binjiang", "east", "金 涛 Jin Tao", 52, 0.15, 30),
            new Centre("nanjing", "南京河西 Nanjing Hexi", "east", "吴 静 Wu Jing", 31, 0.20, 26),
            new Centre(FALLING_CENTRE, "苏州园区 Suzhou Park", "east", "顾 磊 Gu Lei", 35, 0.0, 18),
            new Centre("beijing", "北京望京 Beijing Wangjing", "north", "马 骏 Ma Jun", 28, 0.30, 36),
            new Centre("tianjin", "天津滨海 Tianjin Binhai", "north", "郭 敏 Guo Min", 18, 0.10, 22),
            new Centre("jinan", "济南历下 Jinan Lixia", "north", "孙 强 Sun Qiang", 24, 0.0, 20),
            new Centre("shenyang", "沈阳浑南 Shenyang Hunnan", "north", "韩 雪 Han Xue", 12, 0.25, 18),
            new Centre("guangzhou", "广州天河 Guangzhou Tianhe", "south", "梁 俊 Liang Jun", 38, 0.10, 32),
            new Centre("shenzhen", "深圳南山 Shenzhen Nanshan", "south", "黄 莉 Huang Li", 55, 0.10, 34),
            new Centre("xiamen", "厦门湖里 Xiamen Huli", "south", "林 波 Lin Bo", 42, -0.20, 20),
            new Centre("changsha", "长沙岳麓 Changsha Yuelu", "south", "谭 芳 Tan Fang", 22, 0.20, 22));

    private DemoCompany() {}

    record Region(String ref, String name, String manager) {}

    /**
     * One service centre.
     *
     * @param nps the NPS that its answers are drawn around at the start
     * @param trend points a month
     * @param answersPerMonth on the average
     */
    record Centre(String ref, String name, String region, String manager, int nps, double trend, int answersPerMonth) {

        String adviser(int number) {
            return ref + "-adviser-" + (number + 1);
        }
    }

    static final int ADVISERS_PER_CENTRE = 3;
    static final int CUSTOMERS_PER_CENTRE = 420;
}
