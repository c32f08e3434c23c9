package io.northloop.message;

/**
 * How much of a text message a text takes. What a provider sends and bills is segments (3GPP TS 23.038 §6.2.1 and TS
 * 23.040 §9.2.3.24.1): of the GSM 7-bit alphabet 160 units in one, else 153 in each; of any other text 70 UTF-16 units
 * in one, else 67 in each. Characters of the alphabet's extension table take two units.
 *
 * @param units of the alphabet, 0 or more
 * @param segments 1 or more
 */
public record TextLength(Alphabet alphabet, int units, int segments) {

    /** In the order of their codes; without the escape to the extension table. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** What the text is written in, as a whole: one character that is not in the first takes it into the second. */
    public enum Alphabet {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int joined;

        Alphabet(int alone, int joined) {
            this.alone = alone;
            this.joined = joined;
        }

        private int segments(int units) {
            return units <= alone ? 1 : Math.ceilDiv(units, joined);
        }
    }

    public static TextLength of(String text) {
        if (text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0)) {
            int units = text.chars().map(c -> EXTENSION.indexOf(c) >= 0 ? 2 : 1).sum();
            return new TextLength(Alphabet.GSM_7, units, Alphabet.GSM_7.segments(units));
        }
        return new TextLength(Alphabet.UCS_2, text.length(), Alphabet.UCS_2.segments(text.length()));
    }
}
