package io.northloop.message.model;

/** What of an address may be shown: enough to recognise one's own, too little to write to. */
public final class MaskedAddress {

    private static final int SHOWN_OF_NUMBER = 2;

    private MaskedAddress() {}

    /** {@code a***@b***.com}; of a number only the last two digits. */
    public static String of(String address) {
        int at = address.lastIndexOf('@');
        if (at > 0) {
            String domain = address.substring(at + 1);
            int dot = domain.lastIndexOf('.');
            String ending = dot > 0 ? domain.substring(dot) : "";
            return first(address) + "***@" + first(domain) + "***" + ending;
        }
        return "***" + address.substring(Math.max(0, address.length() - SHOWN_OF_NUMBER));
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
