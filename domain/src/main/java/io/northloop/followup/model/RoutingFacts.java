package io.northloop.followup.model;

import io.northloop.organisation.UnitRef;
import io.northloop.survey.QuestionGroup;
import io.northloop.survey.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * What routing rules look at; what no rule asks for may be left out.
 *
 * @param group of a relational answer, the group in which the lowest score lies
 * @param region the centre's region; the unit itself where the answer names a region
 * @param customerPosition the respondent's post at the account, such as {@code CFO}
 * @param score the lowest recommend score of the answer
 */
public record RoutingFacts(
        SurveyKind kind,
        @Nullable String touchpoint,
        @Nullable QuestionGroup group,
        @Nullable String customerPosition,
        @Nullable String account,
        @Nullable UnitRef region,
        UnitRef centre,
        int score) {}
