package io.northloop.survey;

/** Kinds of survey (method §2); figures never pool them. */
public enum SurveyKind {
    TRANSACTIONAL,
    RELATIONAL,
    CSI,
    EMPLOYEE;

    /** Whether it is answered section by section, and may be left and taken up again. */
    public boolean isLong() {
        return this == RELATIONAL || this == CSI;
    }
}
