package io.northloop.survey.model;

import io.northloop.survey.CsiModel;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;

/** The standard survey of each kind (method §2). */
public final class SurveyTemplates {

    private SurveyTemplates() {}

    /** @param model whose items the standard CSI survey asks */
    public static SurveyDefinition of(SurveyKind kind, CsiModel model) {
        return switch (kind) {
            case TRANSACTIONAL -> StandardTransactionalSurvey.definition();
            case RELATIONAL -> StandardRelationalSurvey.definition();
            case CSI -> StandardCsiSurvey.definition(model);
            case EMPLOYEE -> StandardEmployeeSurvey.definition();
        };
    }

    /** The ref of the survey that is in force from the first start. */
    public static SurveyRef standardRef(SurveyKind kind) {
        return switch (kind) {
            case TRANSACTIONAL -> StandardTransactionalSurvey.REF;
            case RELATIONAL -> StandardRelationalSurvey.REF;
            case CSI -> StandardCsiSurvey.REF;
            case EMPLOYEE -> StandardEmployeeSurvey.REF;
        };
    }
}
