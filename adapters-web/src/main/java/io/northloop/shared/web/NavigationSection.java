package io.northloop.shared.web;

/**
 * The sections of the navigation, in their order; each has a name ({@code shared.section.<key>}) and an icon. Under a
 * heading stand the pages of a section, except where the section is one page of that name.
 */
public enum NavigationSection {
    HOME("home", "home", false),
    MY_WORK("my-work", "checklist", false),
    MEASURE("measure", "chart-bar", true),
    VOICES("voices", "message-2", true),
    FOLLOW_UP("follow-up", "phone-call", true),
    IMPROVE("improve", "bulb", true),
    CUSTOMERS("customers", "users", true),
    ASK("ask", "send", true),
    NORTH_STAR("north-star", "star", true),
    TRUST("trust", "shield-check", true),
    SETTINGS("settings", "settings", true);

    private final String key;
    private final String icon;
    private final boolean headed;

    NavigationSection(String key, String icon, boolean headed) {
        this.key = key;
        this.icon = icon;
        this.headed = headed;
    }

    /** Key of the section's name in the message bundles. */
    public String messageKey() {
        return "shared.section." + key;
    }

    /** Name of the symbol in {@code static/shared/icons.svg}. */
    public String icon() {
        return icon;
    }

    /** Whether its pages stand under a heading even when there is one only. */
    boolean headed() {
        return headed;
    }
}
