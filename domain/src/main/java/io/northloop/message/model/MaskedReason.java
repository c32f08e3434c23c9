package io.northloop.message.model;

import java.util.regex.Pattern;

/** What a provider says about a message, without the addresses that providers like to repeat. */
public final class MaskedReason {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),:;]+@[^\\s<>\"(),:;]+");

    /** Six digits or more, however they are grouped. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ()-]?\\d){5,}");

    private MaskedReason() {}

    public static String of(String text) {
        String withoutMail = ADDRESS.matcher(text).replaceAll("***");
        return NUMBER.matcher(withoutMail).replaceAll("***");
    }
}
