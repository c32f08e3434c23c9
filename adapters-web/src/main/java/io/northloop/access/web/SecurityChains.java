package io.northloop.access.web;

import io.northloop.access.application.AccessQueries;
import io.northloop.shared.web.MachineRefusals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;

/**
 * The doors of the house, the first that fits: files and health for everybody; respondents, whose link is their key;
 * tokens for machines; the API with such a token; pages with a session. What a handler demands beyond being signed in
 * stands at the handler.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityChains {

    private static final String[] FILES = {
        "/webjars/**",
        "/_static/**",
        "/shared/**",
        "/response/*.css",
        "/favicon.ico",
        "/robots.txt",
        "/actuator/health/**",
        "/actuator/health"
    };
    private static final String[] DOCUMENTS = {
        "/v3/api-docs/**", "/v3/api-docs.yaml", "/api", "/api/asyncapi.yaml", "/api/survey-definition.v1.schema.json"
    };
    private static final String[] RESPONDENTS = {"/s/**", "/c/**", "/public/**", "/opt-out/**"};
    private static final String[] TOKENS = {"/oauth2/token", "/oauth2/jwks", "/.well-known/oauth-authorization-server"};
    private static final String[] OPEN_PAGES = {
        "/sign-in", "/set-up/**", "/password/**", "/preferences", "/about", "/error"
    };

    @Bean
    CookieSerializer sessionCookies(PlainCookies plain) {
        return new SessionCookies(plain);
    }

    @Bean
    CsrfTokenRepository formTokens(PlainCookies plain) {
        return new FormTokens(plain);
    }

    /** Nobody reads how long each filter of a chain took. */
    @Bean
    SecurityObservationSettings withoutMeasuringFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return open(http.securityMatcher(FILES)).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain respondents(HttpSecurity http) throws Exception {
        return open(http.securityMatcher(RESPONDENTS)).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain documents(HttpSecurity http) throws Exception {
        return open(http.securityMatcher(DOCUMENTS)).build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain tokens(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(TOKENS))
                .oauth2AuthorizationServer(server -> server.tokenEndpoint(
                        endpoint -> endpoint.accessTokenRequestConverter(new ScopesAsRegistered())))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain api(HttpSecurity http, MachineTokens tokens, MachineRefusals refusals) throws Exception {
        return stateless(http.securityMatcher("/api/**"))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(tokens))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new MachineStanding(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(6)
    SecurityFilterChain commands(HttpSecurity http, CommandLine commandLine) throws Exception {
        return stateless(http.securityMatcher("/command/**"))
                .addFilterBefore(new CommandLineOnly(commandLine), AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new Http403ForbiddenEntryPoint()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(7)
    SecurityFilterChain pages(HttpSecurity http, AccessQueries access, CsrfTokenRepository formTokens)
            throws Exception {
        return http.headers(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SignInFirst.PAGE + "?bye"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInFirst()))
                .addFilterBefore(new Standing(access), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_PAGES)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private static HttpSecurity open(HttpSecurity http) throws Exception {
        return stateless(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    }

    /** No session, no cookie, hence no forged form. */
    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .anonymous(Customizer.withDefaults());
    }
}
