package io.northloop.shared.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people type them into forms. What cannot be read becomes a value that no rule accepts, so that its field
 * is named beside all others that are wrong.
 */
public final class TypedNumbers {

    private static final String NUMBER = "[+−-]?\\d{1,12}([.,]\\d{1,6})?";
    private static final BigDecimal UNREADABLE = new BigDecimal("1e15");

    private TypedNumbers() {}

    /** With a point or a comma before the decimals and any minus; {@code null} where nothing is typed. */
    public static @Nullable BigDecimal decimal(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String number = text.strip().replaceFirst("\\s*%$", "");
        return number.matches(NUMBER) ? new BigDecimal(number.replace('−', '-').replace(',', '.')) : UNREADABLE;
    }
}
