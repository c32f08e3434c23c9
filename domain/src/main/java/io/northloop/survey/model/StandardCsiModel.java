package io.northloop.survey.model;

import static io.northloop.survey.model.Wording.in;

import io.northloop.survey.CsiModel;
import io.northloop.survey.CsiModel.Dimension;
import io.northloop.survey.CsiModel.Item;
import java.math.BigDecimal;
import java.util.List;

/** The model that is in force at the first start: the dimensions, weights and items of method §5. */
public final class StandardCsiModel {

    private StandardCsiModel() {}

    public static CsiModel first() {
        return new CsiModel(1, List.of(initiation(), delivery(), facility(), adviser(), after()));
    }

    private static Dimension initiation() {
        return new Dimension(
                "initiation",
                in("服务启动", "Service initiation"),
                BigDecimal.valueOf(18),
                List.of(
                        new Item("booking", in("预约的便利程度", "Ease of booking")),
                        new Item("waiting", in("接待时的等待时间", "Waiting time at reception")),
                        new Item("attitude", in("服务顾问的态度", "The adviser's attitude"))));
    }

    private static Dimension delivery() {
        return new Dimension(
                "delivery",
                in("服务交付", "Service delivery"),
                BigDecimal.valueOf(24),
                List.of(
                        new Item("quality", in("维修质量", "Quality of the repair")),
                        new Item("punctuality", in("准时交车", "Hand-over on time")),
                        new Item("cost", in("费用透明", "Transparent cost"))));
    }

    private static Dimension facility() {
        return new Dimension(
                "facility",
                in("服务设施", "Facility"),
                BigDecimal.valueOf(15),
                List.of(
                        new Item("environment", in("店内环境", "The premises")),
                        new Item("lounge", in("客户休息区", "The lounge")),
                        new Item("cleanliness", in("整洁程度", "Cleanliness"))));
    }

    private static Dimension adviser() {
        return new Dimension(
                "adviser",
                in("服务顾问", "Service adviser"),
                BigDecimal.valueOf(22),
                List.of(
                        new Item("expertise", in("专业能力", "Expertise")),
                        new Item("communication", in("沟通能力", "Communication")),
                        new Item("problem-solving", in("解决问题的能力", "Problem solving"))));
    }

    private static Dimension after() {
        return new Dimension(
                "after",
                in("服务完成后", "After service"),
                BigDecimal.valueOf(21),
                List.of(
                        new Item("vehicle", in("车辆清洁", "Cleanliness of the vehicle")),
                        new Item("explanation", in("交车讲解", "Explanation at hand-over")),
                        new Item("follow-up", in("后续跟进", "Follow-up"))));
    }
}
