package io.northloop.measurement;

/** What a factor is (method §6). */
public enum FactorKind {
    /** A rival opens, launches, offers. */
    COMPETITOR(Origin.EXTERNAL),
    PRICE_WAR(Origin.EXTERNAL),
    RECALL(Origin.EXTERNAL),
    /** Holidays, the time of winter tyres. */
    SEASON(Origin.EXTERNAL),
    WEATHER(Origin.EXTERNAL),
    /** A strike, a closed road, parts that do not come. */
    DISRUPTION(Origin.EXTERNAL),
    OTHER_EXTERNAL(Origin.EXTERNAL),
    /** The company's own prices. */
    PRICE_CHANGE(Origin.INTERNAL),
    PROCESS(Origin.INTERNAL),
    STAFFING(Origin.INTERNAL),
    /** A new product or a change of one, its software included. */
    PRODUCT(Origin.INTERNAL),
    OTHER_INTERNAL(Origin.INTERNAL);

    private final Origin origin;

    FactorKind(Origin origin) {
        this.origin = origin;
    }

    public Origin origin() {
        return origin;
    }

    /** Whether the company had a hand in it. */
    public enum Origin {
        EXTERNAL,
        INTERNAL
    }
}
