package io.northloop.customer;

/** Where a recommend score puts a customer (method §1). */
public enum LoyaltyCategory {
    /** 9–10. */
    PROMOTER,
    /** 7–8. */
    PASSIVE,
    /** 0–6. */
    DETRACTOR
}
