package io.northloop.integration.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;

/**
 * Puts an example of request and answer beside each operation. They stand in one file by method and path, so that they
 * can be read as a whole and tried by a test; handlers stay free of them.
 */
final class OperationExamples implements OpenApiCustomizer {

    static final String FILE = "openapi/examples.json";

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final JsonNode examples;

    OperationExamples() {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            this.examples = Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas("Problem", problem());
        var scopes = new TreeSet<String>();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    illustrate(operation, examples.get(method + " " + path), method);
                    scopes.addAll(scopesOf(operation));
                }));
        clientCredentials(api)
                .ifPresent(flow -> scopes.forEach(scope -> flow.getScopes().addString(scope, scope)));
    }

    private static Optional<OAuthFlow> clientCredentials(OpenAPI api) {
        return Optional.ofNullable(api.getComponents().getSecuritySchemes().get(ApiDescription.CLIENT_CREDENTIALS))
                .map(scheme -> scheme.getFlows().getClientCredentials());
    }

    private static void illustrate(Operation operation, @Nullable JsonNode example, PathItem.HttpMethod method) {
        ApiResponses responses = operation.getResponses();
        if (example != null && example.has("request") && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(body -> body.setExample(example.get("request")));
        }
        if (example != null && example.has("response")) {
            responses.forEach((status, response) -> show(response, example.get("response")));
        }
        if (method != PathItem.HttpMethod.GET || !responses.containsKey("404")) {
            responses.addApiResponse("default", refusal());
        }
    }

    private static void show(ApiResponse response, JsonNode example) {
        Content content = Objects.requireNonNullElseGet(response.getContent(), Content::new);
        // Spring's handlers answer JSON; springdoc says "anything" where a handler does not say so itself.
        Optional.ofNullable(content.remove("*/*")).ifPresent(any -> content.addMediaType(JSON, any));
        if (content.isEmpty()) {
            content.addMediaType(JSON, new MediaType());
        }
        content.values().forEach(body -> body.setExample(example));
        response.setContent(content);
    }

    private static ApiResponse refusal() {
        return new ApiResponse()
                .description("Refused, with every fault at once")
                .content(new Content()
                        .addMediaType(
                                PROBLEM, new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        Schema<?> fault = object(Map.of("pointer", text(), "code", text(), "message", text()));
        return object(Map.of(
                "type", text(),
                "title", text(),
                "status", new Schema<>().type("integer"),
                "code", text(),
                "errors", new ArraySchema().items(fault)));
    }

    private static Schema<?> object(Map<String, Schema<?>> properties) {
        Schema<?> schema = new Schema<>().type("object");
        properties.forEach(schema::addProperty);
        return schema;
    }

    private static Schema<?> text() {
        return new Schema<>().type("string");
    }

    private static List<String> scopesOf(Operation operation) {
        return Optional.ofNullable(operation.getSecurity()).orElse(List.of()).stream()
                .map((SecurityRequirement required) -> required.get(ApiDescription.CLIENT_CREDENTIALS))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }
}
