package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.shared.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

    enum Colour {
        RED
    }

    record Inner(boolean count) {}

    record Order(
            int score,
            @Nullable String name,
            @Nullable List<String> tags,
            @Nullable Inner inner,
            @Nullable Colour colour) {}

    private final JsonMapper json = mapper();

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        StrictJson.apply(builder);
        return builder.build();
    }

    @Test
    void takes_what_fits() {
        assertThat(json.readValue("""
                {"score": 9, "name": "x", "tags": ["a"], "inner": {"count": true}, "colour": "RED"}
                """, Order.class))
                .isEqualTo(new Order(9, "x", List.of("a"), new Inner(true), Colour.RED));
    }

    @Test
    void names_every_unknown_field_at_once() {
        assertThat(
                        faultsOf(
                                "{\"score\": 9, \"naem\": \"x\", \"inner\": {\"count\": true, \"a/b\": {}, \"q\": 1}, \"zz\": [1]}"))
                .containsExactlyInAnyOrder(
                        "/naem unknown-field",
                        "/inner/a~1b unknown-field",
                        "/inner/q unknown-field",
                        "/zz unknown-field");
    }

    @Test
    void names_wrong_kinds_beside_unknown_fields() {
        assertThat(faultsOf("{\"x\": 1, \"tags\": \"a\", \"colour\": \"BLUE\", \"inner\": [], \"score\": \"9\"}"))
                .contains(
                        "/x unknown-field",
                        "/tags wrong-type",
                        "/colour one-of",
                        "/inner wrong-type",
                        "/score wrong-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"score\": \"9\"}      | /score wrong-type",
                "{\"score\": 9.5}        | /score wrong-type",
                "{\"score\": null}       | /score required",
                "{\"name\": 7}           | /name wrong-type",
                "{\"colour\": 0}         | /colour",
                "{\"inner\":{\"count\":1}} | /inner/count wrong-type",
            })
    void does_not_guess(String body, String expected) {
        assertThat(faultsOf(body)).anyMatch(fault -> fault.startsWith(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"score\": 9", "{\"score\": 9} x", "{\"score\": 9, \"score\": 10}", "{\"score\": NaN}"})
    void refuses_what_is_not_json(String body) {
        assertThatThrownBy(() -> json.readValue(body, Order.class)).isInstanceOf(JacksonException.class);
    }

    private List<String> faultsOf(String body) {
        CollectJsonFaults.begin();
        var faults = new ArrayList<Fault>();
        try {
            json.readValue(body, Order.class);
        } catch (JacksonException e) {
            faults.add(JsonFaults.of(e));
        }
        faults.addAll(0, CollectJsonFaults.end());
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
