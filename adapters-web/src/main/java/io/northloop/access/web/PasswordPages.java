package io.northloop.access.web;

import io.northloop.access.application.ChoosePassword;
import io.northloop.access.model.PasswordPolicy;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing a password by a link that works once. */
@Controller
@RequestMapping("/password/{token}")
class PasswordPages {

    private final ChoosePassword choosePassword;

    PasswordPages(ChoosePassword choosePassword) {
        this.choosePassword = choosePassword;
    }

    @GetMapping
    @PreAuthorize("permitAll()")
    String ask(@PathVariable String token, Model model) {
        return page(token, model);
    }

    @PostMapping
    @PreAuthorize("permitAll()")
    String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            SetUpPages.refuseDifferent(password, again);
            choosePassword.choose(new ChoosePassword.Command(token, password));
            Notices.show(redirect, "access.password.done");
            return "redirect:" + SignInFirst.PAGE;
        } catch (DomainError refusal) {
            if (refusal.kind() == DomainError.Kind.GONE) {
                throw refusal;
            }
            FormFaults.show(refusal, model, response);
            return page(token, model);
        }
    }

    private String page(String token, Model model) {
        model.addAttribute("username", choosePassword.usernameFor(token));
        model.addAttribute("least", PasswordPolicy.LEAST_CHARACTERS);
        return "access/password";
    }
}
