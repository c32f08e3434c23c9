package io.northloop.access.web;

import io.northloop.access.Viewer;
import io.northloop.access.application.AccessQueries;
import io.northloop.access.application.SignIn;
import io.northloop.access.model.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by user name and password. */
@Controller
class SignInController {

    private static final String PAGE = "access/sign-in";

    private final SignIn signIn;
    private final AccessQueries access;
    private final CsrfTokenRepository formTokens;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignInController(SignIn signIn, AccessQueries access, CsrfTokenRepository formTokens) {
        this.signIn = signIn;
        this.access = access;
        this.formTokens = formTokens;
    }

    @GetMapping("/sign-in")
    String ask(
            @RequestParam(defaultValue = "/") String next,
            @RequestParam Optional<String> bye,
            HttpServletRequest request,
            Model model) {
        if (Standing.viewer(request).isPresent()) {
            return "redirect:" + SignInFirst.safe(next);
        }
        model.addAttribute("next", SignInFirst.safe(next));
        model.addAttribute("bye", bye.isPresent());
        return PAGE;
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var command = new SignIn.Command(username, password, Networks.of(request.getRemoteAddr()));
        return switch (signIn.signIn(command)) {
            case SignIn.Outcome.Admitted admitted -> {
                begin(admitted.account(), request, response);
                yield "redirect:" + SignInFirst.safe(next);
            }
            case SignIn.Outcome.Refused refused -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                yield again(username, next, "wrong", 0, model);
            }
            case SignIn.Outcome.Wait wait -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(wait.duration().toSeconds()));
                yield again(username, next, "wait", minutes(wait.duration()), model);
            }
        };
    }

    private static String again(String username, String next, String problem, long minutes, Model model) {
        model.addAttribute("username", username);
        model.addAttribute("next", SignInFirst.safe(next));
        model.addAttribute("problem", problem);
        model.addAttribute("minutes", minutes);
        return PAGE;
    }

    private static long minutes(Duration wait) {
        return wait.plusSeconds(59).toMinutes();
    }

    /** A new session and a new form token: whatever was planted before signing in is worth nothing after. */
    private void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession former = request.getSession(false);
        if (former != null) {
            former.invalidate();
        }
        Viewer.Staff viewer = access.staff(account.id()).orElseThrow();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Standing.authentication(SignedIn.as(account), viewer));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        formTokens.saveToken(null, request, response);
    }
}
