package io.northloop.demo;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitScope;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.application.ActivateProposition;
import io.northloop.proposition.application.DraftProposition;
import io.northloop.proposition.application.KeepSegment;
import io.northloop.proposition.application.ReviewProposition;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.SegmentRule;
import io.northloop.proposition.model.TouchpointPromise;
import io.northloop.proposition.model.ValueComponent;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Three value propositions of the demo company, written as its HQ would: one that is promised and not kept at the
 * service visit, one that waits to be activated, one just begun.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoPropositions {

    private static final Viewer HQ = new Viewer.Machine("demo", Set.of(), new UnitScope.Everything());
    private static final PersonRef OWNER = new PersonRef("hq");

    private final KeepSegment keepSegment;
    private final DraftProposition draft;
    private final ReviewProposition review;
    private final ActivateProposition activate;

    DemoPropositions(
            KeepSegment keepSegment, DraftProposition draft, ReviewProposition review, ActivateProposition activate) {
        this.keepSegment = keepSegment;
        this.draft = draft;
        this.review = review;
        this.activate = activate;
    }

    void load() {
        SegmentId loved = segment(
                "高利润推荐者 Profitable promoters", SegmentRule.cell(ProfitTier.EXCELLENT, LoyaltyCategory.PROMOTER));
        SegmentId atRisk = segment(
                "高利润贬损者 Profitable detractors", SegmentRule.cell(ProfitTier.EXCELLENT, LoyaltyCategory.DETRACTOR));
        SegmentId aurora = segment(
                "Aurora 7 车主 Aurora 7 owners", new SegmentRule(Set.of(), Set.of(), Map.of("model", "Aurora 7")));

        PropositionId promised = drafted(atRisk, "说到做到的服务 Service that keeps its word", "约定时间交车，否则当次免工时费。", 60);
        review.review(new ReviewProposition.Command(HQ, promised, Optional.empty()));
        activate.activate(new ActivateProposition.Command(HQ, promised, Optional.empty()));
        PropositionId waiting = drafted(loved, "老友专享 For those who bring friends", "同一位顾问，随时可约。", 25);
        review.review(new ReviewProposition.Command(HQ, waiting, Optional.empty()));
        draft.draft(new DraftProposition.Command(
                HQ,
                new PropositionContent(
                        "Aurora 7 无忧 Carefree Aurora 7", aurora, OWNER, "", "", "", "", "", "", Map.of(), List.of())));
    }

    private SegmentId segment(String name, SegmentRule rule) {
        return keepSegment
                .keep(new KeepSegment.Command(HQ, Optional.empty(), name, rule))
                .id();
    }

    private PropositionId drafted(SegmentId segment, String title, String promise, int target) {
        Map<ValueComponent, String> components = new EnumMap<>(ValueComponent.class);
        components.put(ValueComponent.PRICE, "报价即结算价，不追加。");
        components.put(ValueComponent.CHOICE, "到店、上门取送，由客户选择。");
        components.put(ValueComponent.CONVENIENCE, "手机预约，两小时内答复。");
        components.put(ValueComponent.SHARED_VALUES, "能修不换，旧件交还客户。");
        components.put(ValueComponent.EXPERIENCE, "一位顾问从接车负责到交车。");
        return draft.draft(new DraftProposition.Command(
                        HQ,
                        new PropositionContent(
                                title,
                                segment,
                                OWNER,
                                "出行不受维修影响",
                                "等待时间长，费用说不清",
                                "知道何时取车、花多少钱",
                                promise,
                                "",
                                "",
                                components,
                                touchpoints(target))))
                .id();
    }

    /** Eight steps of the journey; the demo's answers are all about the service visit. */
    private static List<TouchpointPromise> touchpoints(int target) {
        return List.of(
                row("first-impression", "三分钟内有人接待", target),
                row("purchase", "推荐适合的，不推荐更贵的", target),
                row("order-processing", "每一步都有短信告知", target),
                row("delivery", "交车时逐项讲解", target),
                row("technical-support", "一次说清，不转接", target),
                row("service-visit", "按约定时间交车", target),
                row("billing", "账单与报价一致", target),
                row("service-renewal", "到期前一个月提醒，不催促", target));
    }

    private static TouchpointPromise row(String touchpoint, String meaning, int target) {
        return new TouchpointPromise(touchpoint, meaning, "", BigDecimal.valueOf(target));
    }
}
