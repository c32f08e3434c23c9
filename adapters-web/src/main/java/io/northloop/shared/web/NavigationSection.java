package io.northloop.shared.web;

/** The sections of the navigation, in their order; each has a name ({@code shared.section.<key>}) and an icon. */
public enum NavigationSection {
    HOME("home", "home"),
    MY_WORK("my-work", "checklist"),
    MEASURE("measure", "chart-bar"),
    VOICES("voices", "message-2"),
    FOLLOW_UP("follow-up", "phone-call"),
    IMPROVE("improve", "bulb"),
    CUSTOMERS("customers", "users"),
    ASK("ask", "send"),
    NORTH_STAR("north-star", "star"),
    TRUST("trust", "shield-check"),
    SETTINGS("settings", "settings");

    private final String key;
    private final String icon;

    NavigationSection(String key, String icon) {
        this.key = key;
        this.icon = icon;
    }

    /** Key of the section's name in the message bundles. */
    public String messageKey() {
        return "shared.section." + key;
    }

    /** Name of the symbol in {@code static/shared/icons.svg}. */
    public String icon() {
        return icon;
    }
}
