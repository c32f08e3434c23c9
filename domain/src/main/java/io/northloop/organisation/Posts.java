package io.northloop.organisation;

/** The posts that rules speak of. HQ may add others; these always exist. */
public final class Posts {

    public static final String HQ_ANALYST = "HQ_ANALYST";
    public static final String HQ_DESK = "HQ_DESK";
    public static final String REGIONAL_MANAGER = "REGIONAL_MANAGER";
    public static final String CENTRE_MANAGER = "CENTRE_MANAGER";
    public static final String SERVICE_ADVISER = "SERVICE_ADVISER";

    private Posts() {}
}
