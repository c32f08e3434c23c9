package io.northloop.access.web;

import io.northloop.access.application.SetUpFirstAdministrator;
import io.northloop.access.model.PasswordPolicy;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes the first administrator of a new installation. */
@Controller
@RequestMapping("/set-up/{token}")
class SetUpPages {

    private final SetUpFirstAdministrator setUp;

    SetUpPages(SetUpFirstAdministrator setUp) {
        this.setUp = setUp;
    }

    /** What was typed; a field that was not sent is empty. */
    record SetUpForm(
            @Nullable String username,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable String again) {

        SetUpFirstAdministrator.Command by(String token) {
            refuseDifferent(text(password), text(again));
            return new SetUpFirstAdministrator.Command(token, text(username), text(displayName), text(password));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }

        static SetUpForm empty() {
            return new SetUpForm("", "", "", "");
        }
    }

    @GetMapping
    @PreAuthorize("permitAll()")
    String ask(@PathVariable String token, Model model) {
        setUp.check(token);
        return page(SetUpForm.empty(), model);
    }

    @PostMapping
    @PreAuthorize("permitAll()")
    String make(
            @PathVariable String token,
            @ModelAttribute SetUpForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            setUp.setUp(form.by(token));
            Notices.show(redirect, "access.set-up.done");
            return "redirect:" + SignInFirst.PAGE;
        } catch (DomainError refusal) {
            if (refusal.kind() == DomainError.Kind.GONE) {
                throw refusal;
            }
            FormFaults.show(refusal, model, response);
            return page(form, model);
        }
    }

    /** Somebody who mistyped a password that nobody sees could not sign in. */
    static void refuseDifferent(String password, String again) {
        if (!password.equals(again)) {
            throw DomainError.withFaults(
                    DomainError.Kind.REFUSED, "invalid", List.of(Fault.at("/again", "passwords-differ")));
        }
    }

    private static String page(SetUpForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("least", PasswordPolicy.LEAST_CHARACTERS);
        return "access/set-up";
    }
}
