package io.northloop.shared.web;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sentence shown once on the next page, after something was done. */
public final class Notices {

    private Notices() {}

    /** Shows the message of that key, filled with the arguments, on the page redirected to. */
    public static void show(RedirectAttributes redirect, String messageKey, Object... arguments) {
        redirect.addFlashAttribute("notice", messageKey);
        redirect.addFlashAttribute("noticeArguments", List.of(arguments));
    }
}
