package io.northloop.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.northloop.shared.bootstrap.NorthloopTest;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document tells the truth: scopes are named, examples exist and fit. */
@NorthloopTest
class ApiDescriptionTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonMapper json;
    private final RequestMappingHandlerMapping handlers;
    private final int port;

    @Autowired
    ApiDescriptionTest(
            JsonMapper json,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            @LocalServerPort int port) {
        this.json = json;
        this.handlers = handlers;
        this.port = port;
    }

    @Test
    void every_operation_names_its_scope() throws Exception {
        Map<String, JsonNode> operations = operations();
        assertThat(operations).hasSizeGreaterThan(20);
        operations.forEach((name, operation) -> assertThat(operation.has("security"))
                .as("%s names a scope", name)
                .isEqualTo(!name.contains(" /public/")));
    }

    @Test
    void every_operation_has_an_example() throws Exception {
        List<String> without = new ArrayList<>();
        operations().forEach((name, operation) -> {
            JsonNode request = operation.path("requestBody").path("content");
            if (!request.isMissingNode() && !isIllustrated(request)) {
                without.add(name + " request");
            }
            successes(operation).forEach((status, response) -> {
                // Where a handler answers without a body there is no content to illustrate.
                if (response.has("content") && !isIllustrated(response.path("content"))) {
                    without.add(name + " " + status);
                }
            });
        });
        assertThat(without).isEmpty();
    }

    @Test
    void every_example_of_an_answer_has_only_fields_that_there_are() throws Exception {
        JsonNode schemas = document().at("/components/schemas");
        List<String> strange = new ArrayList<>();
        operations()
                .forEach((name, operation) -> successes(operation)
                        .forEach((status, response) -> response.path("content").forEach(body -> {
                            JsonNode schema = resolved(body.path("schema"), schemas);
                            strangers(body.path("example"), schema, schemas, name, strange);
                        })));
        assertThat(strange).isEmpty();
    }

    private static void strangers(
            JsonNode example, JsonNode schema, JsonNode schemas, String at, List<String> strange) {
        if (example.isArray()) {
            JsonNode items = resolved(schema.path("items"), schemas);
            example.forEach(item -> strangers(item, items, schemas, at + "/*", strange));
        } else if (example.isObject() && schema.has("properties")) {
            example.properties().forEach(field -> {
                String place = at + "/" + field.getKey();
                JsonNode known = schema.path("properties").path(field.getKey());
                if (known.isMissingNode()) {
                    strange.add(place);
                } else {
                    strangers(field.getValue(), resolved(known, schemas), schemas, place, strange);
                }
            });
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode schemas) {
        String ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : schemas.path(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static Map<String, JsonNode> successes(JsonNode operation) {
        Map<String, JsonNode> successes = new TreeMap<>();
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> successes.put(response.getKey(), response.getValue()));
        return successes;
    }

    private static boolean isIllustrated(JsonNode content) {
        return !content.isEmpty()
                && content.valueStream().allMatch(body -> body.has("example") || body.has("examples"));
    }

    @Test
    void every_example_belongs_to_an_operation() throws Exception {
        Set<String> known = new TreeSet<>(operations().keySet());
        List<String> described = examples().propertyNames().stream()
                // The demo's own operations exist in the demo only.
                .filter(name -> !name.contains("/demo/"))
                .toList();
        assertThat(known).containsAll(described);
    }

    @Test
    void every_example_of_a_request_is_one_that_the_handler_can_read() throws Exception {
        JsonNode examples = examples();
        Map<String, Type> bodies = bodies();
        int tried = 0;
        for (Map.Entry<String, JsonNode> example : examples.properties()) {
            Type body = bodies.get(example.getKey());
            JsonNode request = example.getValue().get("request");
            if (body != null && request != null && body != String.class) {
                tried++;
                assertThatCode(() -> json.readValue(
                                request.toString(), json.getTypeFactory().constructType(body)))
                        .as(example.getKey())
                        .doesNotThrowAnyException();
            }
        }
        assertThat(tried).isGreaterThan(5);
    }

    @Test
    void people_read_it_as_a_page() throws Exception {
        HttpResponse<String> page = get("/api");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/shared/api-reference");
    }

    private JsonNode document() throws Exception {
        HttpResponse<String> answer = get("/v3/api-docs");
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private Map<String, JsonNode> operations() throws Exception {
        Map<String, JsonNode> operations = new TreeMap<>();
        document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.put(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                method.getValue())));
        return operations;
    }

    private Map<String, Type> bodies() {
        Map<String, Type> bodies = new TreeMap<>();
        handlers.getHandlerMethods()
                .forEach((mapping, handler) -> body(
                        handler,
                        bodies,
                        mapping.getMethodsCondition().getMethods().stream()
                                .flatMap(method ->
                                        mapping.getPatternValues().stream().map(path -> method + " " + path))
                                .toList()));
        return bodies;
    }

    private static void body(HandlerMethod handler, Map<String, Type> bodies, List<String> names) {
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                names.forEach(name -> bodies.put(name, parameter.getGenericParameterType()));
            }
        }
    }

    private JsonNode examples() throws IOException {
        try (var in = new ClassPathResource("openapi/examples.json").getInputStream()) {
            return json.readTree(in);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
