package io.northloop.programme.model;

import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.survey.SurveyKind;

/**
 * How often the company asks a customer at most, over all programmes (method §3). A programme may ask less often, never
 * more often. Employees are asked by waves alone, which restrain themselves.
 *
 * @param anyDays at most one invitation in so many days, 1 … {@value #LONGEST}
 * @param transactionalDays at most one after a service in so many days
 * @param relationalDays at most one about the relation in so many days
 */
public record RestraintLimits(int anyDays, int transactionalDays, int relationalDays) {

    /** Method §3. */
    public static final RestraintLimits STANDARD = new RestraintLimits(14, 30, 180);

    /** Two years. */
    public static final int LONGEST = 730;

    /** @throws DomainError REFUSED outside the ranges */
    public RestraintLimits {
        faults(anyDays, transactionalDays, relationalDays).refuseIfAny();
    }

    /** What is wrong with them. */
    public static Faults faults(int anyDays, int transactionalDays, int relationalDays) {
        return new Faults()
                .require(fits(anyDays), "/anyDays", "out-of-range", 1, LONGEST)
                .require(fits(transactionalDays), "/transactionalDays", "out-of-range", 1, LONGEST)
                .require(fits(relationalDays), "/relationalDays", "out-of-range", 1, LONGEST);
    }

    /** Days between two invitations of any programme, to people who answer this kind of survey. */
    public int any(SurveyKind kind) {
        return kind == SurveyKind.EMPLOYEE ? 0 : anyDays;
    }

    /** Days between two of one kind; a quarterly wave restrains itself. */
    public int sameKind(SurveyKind kind) {
        return switch (kind) {
            case TRANSACTIONAL -> transactionalDays;
            case RELATIONAL -> relationalDays;
            case CSI, EMPLOYEE -> 0;
        };
    }

    /** Notes that a programme of this kind would ask more often than the company does. */
    public void require(SurveyKind kind, int restraintDays, int sameKindRestraintDays, Faults faults) {
        faults.require(
                        restraintDays <= ProgrammeSettings.AS_THE_COMPANY || restraintDays >= any(kind),
                        "/restraintDays",
                        "laxer-than-company",
                        any(kind))
                .require(
                        sameKindRestraintDays <= ProgrammeSettings.AS_THE_COMPANY
                                || sameKindRestraintDays >= sameKind(kind),
                        "/sameKindRestraintDays",
                        "laxer-than-company",
                        sameKind(kind));
    }

    private static boolean fits(int days) {
        return days >= 1 && days <= LONGEST;
    }
}
