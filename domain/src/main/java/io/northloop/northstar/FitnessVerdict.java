package io.northloop.northstar;

/** Whether NPS fits a scope as a measure (method §6). */
public enum FitnessVerdict {
    FIT,
    WITH_CARE,
    NOT_FIT;

    /** Whether a goal may be set by NPS there. */
    public boolean carriesGoal() {
        return switch (this) {
            case FIT, WITH_CARE -> true;
            case NOT_FIT -> false;
        };
    }
}
