package io.northloop.demo;

import io.northloop.access.Viewer;
import io.northloop.northstar.FitnessScope;
import io.northloop.northstar.application.AnswerFitness;
import io.northloop.northstar.application.AnswerFitness.Draft;
import io.northloop.northstar.model.AskedQuestion;
import io.northloop.northstar.model.Reply;
import io.northloop.organisation.UnitRef;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * What headquarters answered in the fitness check: NPS fits the company, is used with care in the south, and does not
 * fit the delivery of cars, which nobody chooses.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoFitness {

    private final AnswerFitness answerFitness;
    private final DemoHeadquarters headquarters;

    DemoFitness(AnswerFitness answerFitness, DemoHeadquarters headquarters) {
        this.answerFitness = answerFitness;
        this.headquarters = headquarters;
    }

    void load() {
        Viewer hq = headquarters.viewer();
        answer(
                hq,
                FitnessScope.COMPANY,
                Map.of(
                        AskedQuestion.CAN_CHOOSE,
                        new Draft(
                                Reply.YES, "保修期内外都可去独立维修厂。Independent workshops take the cars in and out of warranty."),
                        AskedQuestion.BUNDLED,
                        new Draft(Reply.NO, "保养套餐单独出售。Maintenance is sold apart from the car."),
                        AskedQuestion.CAPTIVE,
                        new Draft(Reply.NO, null),
                        AskedQuestion.UNDERSTOOD,
                        new Draft(Reply.YES, "每月例会逐级讨论。Each level discusses it once a month.")));
        answer(
                hq,
                new FitnessScope(new UnitRef("south"), null),
                Map.of(AskedQuestion.UNDERSTOOD, new Draft(Reply.PARTLY, "两家中心刚换经理。Two centres have new managers.")));
        answer(
                hq,
                new FitnessScope(null, "delivery"),
                Map.of(
                        AskedQuestion.CAN_CHOOSE,
                        new Draft(Reply.NO, "由下单的门店交付。The shop that took the order hands the car over."),
                        AskedQuestion.BUNDLED,
                        new Draft(Reply.YES, "交付随车。The hand-over comes with the car.")));
    }

    private void answer(Viewer hq, FitnessScope scope, Map<AskedQuestion, Draft> drafts) {
        answerFitness.answer(new AnswerFitness.Command(hq, scope, drafts, 0));
    }
}
