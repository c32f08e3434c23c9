package io.northloop.followup.model;

import io.northloop.shared.Faults;

/**
 * What HQ may set about follow-up.
 *
 * @param level alarms of cases that are opened from now on
 * @param verificationPercent share of closed cases that are drawn for verification, 0 … 100; 10 by default
 * @param version counts the changes
 */
public record FollowUpSettings(ServiceLevel level, int verificationPercent, long version) {

    private static final int ALL = 100;

    public FollowUpSettings {
        faults(verificationPercent).refuseIfAny();
    }

    public static Faults faults(int verificationPercent) {
        return new Faults()
                .require(
                        verificationPercent >= 0 && verificationPercent <= ALL,
                        "/verificationPercent",
                        "out-of-range",
                        0,
                        ALL);
    }
}
