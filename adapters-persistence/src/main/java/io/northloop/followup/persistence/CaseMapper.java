package io.northloop.followup.persistence;

import io.northloop.followup.CaseId;
import io.northloop.followup.model.CaseStep;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.Opening;
import io.northloop.followup.model.ServiceLevel;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.shared.persistence.MappingRules;
import io.northloop.survey.SurveyRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Between the rows of a case and its snapshot. */
@Mapper(config = MappingRules.class)
interface CaseMapper {

    @Mapping(target = "opening", source = ".")
    @Mapping(target = "level", source = ".")
    @Mapping(target = "owner", source = "ownerRef")
    FollowUpCase.Snapshot toSnapshot(CaseEntity entity);

    @Mapping(target = "response", source = "responseId")
    @Mapping(target = "unit", source = "unitRef")
    @Mapping(target = "adviser", source = "adviserRef")
    @Mapping(target = "survey", source = "surveyRef")
    Opening toOpening(CaseEntity entity);

    ServiceLevel toLevel(CaseEntity entity);

    @Mapping(target = "person", source = "personRef")
    @Mapping(target = "actor.name", source = "actor")
    @Mapping(target = "actor.person", source = "actorPerson")
    CaseStep toStep(StepColumns columns);

    @Mapping(target = "responseId", source = "opening.response")
    @Mapping(target = "unitRef", source = "opening.unit")
    @Mapping(target = "adviserRef", source = "opening.adviser")
    @Mapping(target = "touchpoint", source = "opening.touchpoint")
    @Mapping(target = "surveyRef", source = "opening.survey")
    @Mapping(target = "kind", source = "opening.kind")
    @Mapping(target = "score", source = "opening.score")
    @Mapping(target = "lowestScore", source = "opening.lowestScore")
    @Mapping(target = "consent", source = "opening.consent")
    @Mapping(target = "receivedAt", source = "opening.receivedAt")
    @Mapping(target = "reminderHours", source = "level.reminderHours")
    @Mapping(target = "regionHours", source = "level.regionHours")
    @Mapping(target = "headquartersHours", source = "level.headquartersHours")
    @Mapping(target = "ownerRef", source = "owner")
    @Mapping(target = "version", ignore = true)
    void update(FollowUpCase.Snapshot snapshot, @MappingTarget CaseEntity entity);

    @Mapping(target = "personRef", source = "person")
    @Mapping(target = "actor", source = "actor.name")
    @Mapping(target = "actorPerson", source = "actor.person")
    StepColumns toColumns(CaseStep step);

    default CaseId caseId(UUID value) {
        return new CaseId(value);
    }

    default UUID value(CaseId id) {
        return id.value();
    }

    default ResponseId responseId(UUID value) {
        return new ResponseId(value);
    }

    default UUID value(ResponseId id) {
        return id.value();
    }

    default UnitRef unitRef(String value) {
        return new UnitRef(value);
    }

    default String value(UnitRef ref) {
        return ref.value();
    }

    default SurveyRef surveyRef(String value) {
        return new SurveyRef(value);
    }

    default String value(SurveyRef ref) {
        return ref.value();
    }

    default @Nullable PersonRef personRef(@Nullable String value) {
        return value == null ? null : new PersonRef(value);
    }

    default @Nullable String value(@Nullable PersonRef ref) {
        return ref == null ? null : ref.value();
    }
}
