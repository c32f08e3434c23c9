package io.northloop.organisation.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.northloop.organisation.application.LoadOrganisation.Row;
import io.northloop.organisation.application.PersonDraft;
import io.northloop.organisation.application.UnitDraft;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.web.UploadedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units or people as a CSV file: a header with the columns of the API, in any order; comma, semicolon or tab; UTF-8, or
 * GB 18030 as spreadsheets in China save it.
 */
enum OrganisationFile {
    UNITS("ref,kind,name,parentRef,timeZone,active", """
            ref,kind,name,parentRef,timeZone,active
            east,REGION,华东大区,,Asia/Shanghai,true
            shanghai-pudong,CENTRE,上海浦东服务中心,east,Asia/Shanghai,true
            """),
    PEOPLE("ref,name,email,phone,locale,post,unitRef,deputyRef,active", """
            ref,name,email,phone,locale,post,unitRef,deputyRef,active
            wang.fang,王芳,wang.fang@example.com,+86 21 5555 0100,zh-CN,REGIONAL_MANAGER,east,,true
            lin.xiao,林晓,lin.xiao@example.com,,zh-CN,CENTRE_MANAGER,shanghai-pudong,wang.fang,true
            """);

    /** Larger files are refused; twenty thousand rows fit. */
    static final int MOST_BYTES = 1_500_000;

    private static final String ACTIVE = "active";
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "停用");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "启用");

    private final String columns;
    private final String template;

    OrganisationFile(String columns, String template) {
        this.columns = columns;
        this.template = template;
    }

    List<String> columns() {
        return List.of(columns.split(",", -1));
    }

    /** An example file; the mark at its start tells spreadsheets that it is UTF-8. */
    String template() {
        return "\uFEFF" + template;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OrganisationFile named(String key) {
        return "people".equals(key) ? PEOPLE : UNITS;
    }

    static String decode(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw DomainError.refused("file-too-large", MOST_BYTES / 1_000);
        }
        return UploadedText.of(bytes);
    }

    /**
     * @throws DomainError REFUSED when the file is no CSV or its header is not right
     */
    List<Row<UnitDraft>> units(String text) {
        List<Row<UnitDraft>> rows = new ArrayList<>();
        for (Line line : lines(text)) {
            rows.add(new Row<>(
                    line.number(),
                    new UnitDraft(
                            line.text("ref"),
                            line.get("kind"),
                            line.get("name"),
                            line.get("parentRef"),
                            line.get("timeZone"),
                            line.active()),
                    line.faults()));
        }
        return rows;
    }

    /**
     * @throws DomainError REFUSED when the file is no CSV or its header is not right
     */
    List<Row<PersonDraft>> people(String text) {
        List<Row<PersonDraft>> rows = new ArrayList<>();
        for (Line line : lines(text)) {
            rows.add(new Row<>(
                    line.number(),
                    new PersonDraft(
                            line.text("ref"),
                            line.get("name"),
                            line.get("email"),
                            line.get("phone"),
                            line.get("locale"),
                            line.get("post"),
                            line.get("unitRef"),
                            line.get("deputyRef"),
                            line.active()),
                    line.faults()));
        }
        return rows;
    }

    private record Line(long number, Map<String, String> fields) {

        @Nullable
        String get(String column) {
            String value = fields.get(column);
            return value == null || value.isBlank() ? null : value.strip();
        }

        String text(String column) {
            String value = get(column);
            return value == null ? "" : value;
        }

        @Nullable
        Boolean active() {
            String value = text(ACTIVE).toLowerCase(Locale.ROOT);
            return value.isEmpty() ? null : Boolean.valueOf(!NO.contains(value));
        }

        List<Fault> faults() {
            String value = text(ACTIVE).toLowerCase(Locale.ROOT);
            boolean reads = value.isEmpty() || YES.contains(value) || NO.contains(value);
            return reads ? List.of() : List.of(Fault.at("/" + ACTIVE, "not-one-of", "true, false"));
        }
    }

    private List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            List<String> header = null;
            for (CsvRecord line : reader) {
                if (header == null) {
                    header = header(line.getFields());
                } else {
                    lines.add(new Line(line.getStartingLineNumber(), fields(header, line.getFields())));
                }
            }
        } catch (CsvParseException | IOException broken) {
            throw DomainError.refused("file-not-csv");
        }
        if (lines.isEmpty()) {
            throw DomainError.refused("file-empty");
        }
        return lines;
    }

    private List<String> header(List<String> found) {
        List<String> header = found.stream().map(String::strip).toList();
        Faults faults = new Faults();
        header.stream()
                .filter(column -> !columns().contains(column))
                .forEach(column -> faults.require(false, "file", "unknown-column", column));
        columns().stream()
                .filter(column -> !header.contains(column) && needed(column))
                .forEach(column -> faults.require(false, "file", "missing-column", column));
        faults.refuseIfAny();
        return header;
    }

    private boolean needed(String column) {
        return Set.of("ref", "name", this == UNITS ? "kind" : "post").contains(column);
    }

    private static Map<String, String> fields(List<String> header, List<String> values) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), values.size()); i++) {
            fields.put(header.get(i), values.get(i));
        }
        return fields;
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        if (header.contains(",")) {
            return ',';
        }
        return header.contains("\t") ? '\t' : ';';
    }
}
