package io.northloop.measurement;

/** Where a centre or region stands by NPS and customer satisfaction index together (method §6, quadrant). */
public enum Zone {
    /** Both high: keep it, make it a showcase. */
    DREAM,
    /** High NPS, low index: find the bright spots, mend the weak ones. */
    SURPRISE,
    /** Low NPS, high index: a calm surface, and customers leave without complaint. */
    DANGER,
    /** Both low: crisis handling at once. */
    DISASTER
}
