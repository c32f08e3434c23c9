package io.northloop.demo;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitScope;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.application.ActivateProposition;
import io.northloop.proposition.application.ChangeProposition;
import io.northloop.proposition.application.DraftProposition;
import io.northloop.proposition.application.KeepSegment;
import io.northloop.proposition.application.RetireProposition;
import io.northloop.proposition.application.ReviewProposition;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.SegmentRule;
import io.northloop.proposition.model.TouchpointPromise;
import io.northloop.proposition.model.ValueComponent;
import io.northloop.proposition.model.ValueProposition;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Four value propositions of the demo company, written as its HQ would, in both languages: one that is promised and not
 * kept at the service visit, with a draft of its next version beside it; one that waits to be activated; one just
 * begun; one that is promised no more.
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
    private final ChangeProposition change;
    private final RetireProposition retire;

    DemoPropositions(
            KeepSegment keepSegment,
            DraftProposition draft,
            ReviewProposition review,
            ActivateProposition activate,
            ChangeProposition change,
            RetireProposition retire) {
        this.keepSegment = keepSegment;
        this.draft = draft;
        this.review = review;
        this.activate = activate;
        this.change = change;
        this.retire = retire;
    }

    void load() {
        SegmentId loved = segment(
                "高利润推荐者 Profitable promoters", SegmentRule.cell(ProfitTier.EXCELLENT, LoyaltyCategory.PROMOTER));
        SegmentId atRisk = segment(
                "高利润贬损者 Profitable detractors", SegmentRule.cell(ProfitTier.EXCELLENT, LoyaltyCategory.DETRACTOR));
        SegmentId aurora = segment(
                "Aurora 7 车主 Aurora 7 owners", new SegmentRule(Set.of(), Set.of(), Map.of("model", "Aurora 7")));

        String service = "说到做到的服务 Service that keeps its word";
        ValueProposition.Snapshot promised = activated(content(
                atRisk, service, "约定时间交车，否则当次免工时费。Ready when promised, or the labour of that visit is free.", 60));
        change.change(new ChangeProposition.Command(
                HQ,
                promised.id(),
                content(
                        atRisk,
                        service,
                        "约定时间交车，否则当次免工时费并提供代步车。"
                                + "Ready when promised, or the labour of that visit is free and a car is lent.",
                        50),
                promised.revision()));
        reviewed(content(
                loved, "老友专享 For those who bring friends", "同一位顾问，随时可约。The same adviser, whenever it suits.", 25));
        draft.draft(new DraftProposition.Command(
                HQ,
                new PropositionContent(
                        "Aurora 7 无忧 Carefree Aurora 7", aurora, OWNER, "", "", "", "", "", "", Map.of(), List.of())));
        PropositionId former = activated(content(
                        aurora,
                        "每次到店免费洗车 A free wash with every visit",
                        "每次到店，洗净交车。Every visit ends with a clean car.",
                        20))
                .id();
        retire.retire(new RetireProposition.Command(HQ, former, Optional.empty()));
    }

    private ValueProposition.Snapshot activated(PropositionContent content) {
        return activate.activate(new ActivateProposition.Command(HQ, reviewed(content), Optional.empty()));
    }

    private PropositionId reviewed(PropositionContent content) {
        PropositionId drafted =
                draft.draft(new DraftProposition.Command(HQ, content)).id();
        review.review(new ReviewProposition.Command(HQ, drafted, Optional.empty()));
        return drafted;
    }

    private SegmentId segment(String name, SegmentRule rule) {
        return keepSegment
                .keep(new KeepSegment.Command(HQ, Optional.empty(), name, rule))
                .id();
    }

    private static PropositionContent content(SegmentId segment, String title, String promise, int target) {
        Map<ValueComponent, String> components = new EnumMap<>(ValueComponent.class);
        components.put(ValueComponent.PRICE, "报价即结算价，不追加。The quote is the bill.");
        components.put(ValueComponent.CHOICE, "到店、上门取送，由客户选择。Brought in or collected, as the customer likes.");
        components.put(ValueComponent.CONVENIENCE, "手机预约，两小时内答复。Booked by phone, answered within two hours.");
        components.put(ValueComponent.SHARED_VALUES, "能修不换，旧件交还客户。Repair first; old parts go back to the customer.");
        components.put(ValueComponent.EXPERIENCE, "一位顾问从接车负责到交车。One adviser from reception to hand-over.");
        return new PropositionContent(
                title,
                segment,
                OWNER,
                "出行不受维修影响。Keep moving while the car is in service.",
                "等待时间长，费用说不清。Long waits, and bills that nobody explains.",
                "知道何时取车、花多少钱。Knowing when it is ready and what it costs.",
                promise,
                "",
                "",
                components,
                touchpoints(target));
    }

    /** Eight steps of the journey; the demo's answers are all about the service visit. */
    private static List<TouchpointPromise> touchpoints(int target) {
        return List.of(
                row("first-impression", "三分钟内有人接待。Welcomed within three minutes.", target),
                row("purchase", "推荐适合的，不推荐更贵的。What fits, not what costs more.", target),
                row("order-processing", "每一步都有短信告知。A text message at each step.", target),
                row("delivery", "交车时逐项讲解。Everything explained at the hand-over.", target),
                row("technical-support", "一次说清，不转接。Answered at once, without being passed on.", target),
                row("service-visit", "按约定时间交车。Ready at the time agreed.", target),
                row("billing", "账单与报价一致。The bill is what was quoted.", target),
                row("service-renewal", "到期前一个月提醒，不催促。A reminder a month before, and no pressing.", target));
    }

    private static TouchpointPromise row(String touchpoint, String meaning, int target) {
        return new TouchpointPromise(touchpoint, meaning, "", BigDecimal.valueOf(target));
    }
}
