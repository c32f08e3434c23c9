package io.northloop.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportColumnsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "-2", "@x", "\tx", "\uFF1D1"})
    void a_cell_never_begins_a_formula(String text) {
        assertThat(ExportColumns.neutral(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fine", "9", "a=b"})
    void other_cells_stay(String text) {
        assertThat(ExportColumns.neutral(text)).isEqualTo(text);
    }
}
