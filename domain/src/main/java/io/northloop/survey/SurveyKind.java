package io.northloop.survey;

/** Kinds of survey (method §2); figures never pool them. */
public enum SurveyKind {
    TRANSACTIONAL,
    RELATIONAL,
    CSI,
    EMPLOYEE
}
