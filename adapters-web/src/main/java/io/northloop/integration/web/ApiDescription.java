package io.northloop.integration.web;

import io.northloop.access.Viewer;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says beyond the handlers: who may call an operation, and how a call looks. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String CLIENT_CREDENTIALS = "clientCredentials";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    @Bean
    OpenAPI openApi() {
        OAuthFlow flow = new OAuthFlow().tokenUrl("/oauth2/token").scopes(new Scopes());
        SecurityScheme scheme = new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Client credentials. Clients are registered in the settings or by ./northloop client add.")
                .flows(new OAuthFlows().clientCredentials(flow));
        return new OpenAPI()
                .info(new Info()
                        .title("Northloop")
                        .version("v1")
                        .description(
                                "Refusals are problem documents (RFC 9457) that name every invalid field at once."))
                .components(new Components().addSecuritySchemes(CLIENT_CREDENTIALS, scheme));
    }

    @Bean
    OperationCustomizer scopesOfOperations() {
        return new ScopeOfOperation();
    }

    @Bean
    OpenApiCustomizer examplesOfOperations() {
        return new OperationExamples();
    }
}
