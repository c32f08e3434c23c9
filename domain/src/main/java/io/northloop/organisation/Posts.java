package io.northloop.organisation;

import java.util.Set;

/** The posts that rules speak of. HQ may add others, rename these and put them in order; these are always active. */
public final class Posts {

    public static final String HQ_ANALYST = "HQ_ANALYST";
    public static final String HQ_DESK = "HQ_DESK";
    public static final String REGIONAL_MANAGER = "REGIONAL_MANAGER";
    public static final String CENTRE_MANAGER = "CENTRE_MANAGER";
    public static final String SERVICE_ADVISER = "SERVICE_ADVISER";

    private static final Set<String> IN_RULES =
            Set.of(HQ_ANALYST, HQ_DESK, REGIONAL_MANAGER, CENTRE_MANAGER, SERVICE_ADVISER);

    private Posts() {}

    /** Whether a rule of the method speaks of the post, so that it cannot be retired. */
    public static boolean isInRules(String code) {
        return IN_RULES.contains(code);
    }
}
