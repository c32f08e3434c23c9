package io.northloop.improvement.persistence;

import io.northloop.improvement.model.Evidence;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.PlanEvaluation;
import io.northloop.improvement.model.PlanMetric;
import io.northloop.improvement.model.PlanStep;
import io.northloop.shared.persistence.MappingRules;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Between the rows of a plan and its snapshot. */
@Mapper(config = MappingRules.class)
interface PlanMapper extends PlanColumns {

    @Mapping(target = "content", source = ".")
    @Mapping(target = "evaluation", source = ".")
    ImprovementPlan.Snapshot toSnapshot(PlanEntity entity);

    @Mapping(target = "scope", source = "unitRefs")
    @Mapping(target = "metric", source = ".")
    @Mapping(target = "owner", source = "ownerRef")
    PlanContent toContent(PlanEntity entity);

    @Mapping(target = "from", source = "fromValue")
    @Mapping(target = "to", source = "toValue")
    @Mapping(target = "by", source = "byDay")
    PlanMetric toMetric(PlanEntity entity);

    default @Nullable PlanEvaluation toEvaluation(PlanEntity entity) {
        return entity.outcome == null || entity.verdict == null
                ? null
                : new PlanEvaluation(entity.outcome, entity.reachedValue, entity.verdict);
    }

    Evidence toEvidence(EvidenceColumns columns);

    @Mapping(target = "actor.name", source = "actor")
    @Mapping(target = "actor.person", source = "actorPerson")
    PlanStep toStep(PlanStepColumns columns);

    @Mapping(target = "title", source = "content.title")
    @Mapping(target = "purpose", source = "content.purpose")
    @Mapping(target = "unitRefs", source = "content.scope")
    @Mapping(target = "hypothesis", source = "content.hypothesis")
    @Mapping(target = "measure", source = "content.metric.measure")
    @Mapping(target = "fromValue", source = "content.metric.from")
    @Mapping(target = "toValue", source = "content.metric.to")
    @Mapping(target = "byDay", source = "content.metric.by")
    @Mapping(target = "ownerRef", source = "content.owner")
    @Mapping(target = "evidence", source = "content.evidence")
    @Mapping(target = "outcome", source = "evaluation.outcome")
    @Mapping(target = "reachedValue", source = "evaluation.reached")
    @Mapping(target = "verdict", source = "evaluation.note")
    @Mapping(target = "version", ignore = true)
    void update(ImprovementPlan.Snapshot snapshot, @MappingTarget PlanEntity entity);

    EvidenceColumns toColumns(Evidence evidence);

    @Mapping(target = "actor", source = "actor.name")
    @Mapping(target = "actorPerson", source = "actor.person")
    PlanStepColumns toColumns(PlanStep step);
}
