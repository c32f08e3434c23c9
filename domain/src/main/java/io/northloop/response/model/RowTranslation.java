package io.northloop.response.model;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.shared.Ref;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns rows of a file into answers, by a mapping; a row that cannot be taken is named with every reason. */
public final class RowTranslation {

    /** Stands between the codes where one cell answers a question with several choices. */
    public static final char SEVERAL = '|';

    private final ImportMapping mapping;
    private final PublishedSurvey survey;
    private final AnswerDates dates;
    private final References references;
    private final RowAnswers rowAnswers;
    private final String fileHash;

    /** @param fileHash identifies the file: rows without an id of their own are known by it and their line */
    public RowTranslation(
            ImportMapping mapping, PublishedSurvey survey, AnswerDates dates, References references, String fileHash) {
        this.mapping = mapping;
        this.survey = survey;
        this.dates = dates;
        this.references = references;
        this.rowAnswers = new RowAnswers(mapping, survey);
        this.fileHash = fileHash;
    }

    /** What the rows refer to. */
    public interface References {

        /** The centre that the text names, by its reference or its name; added where the mapping says so. */
        Optional<UnitRef> centre(String text);

        ZoneId zoneOf(UnitRef centre);

        boolean isCustomer(CustomerRef ref);

        boolean isPerson(PersonRef ref);

        /** Whether it is the code of a touchpoint that is still asked about. */
        boolean isTouchpoint(String code);
    }

    /** What a row says. */
    public record Read(
            String senderId,
            UnitRef unit,
            Optional<CustomerRef> customer,
            Optional<PersonRef> adviser,
            Optional<String> touchpoint,
            Instant answeredAt,
            Answers answers,
            Language language,
            BigDecimal weight,
            Map<String, String> attributes) {}

    /**
     * @param rejected receives the reasons when the row is not taken
     * @param now no answer lies behind it
     */
    public Optional<Read> read(ImportRow row, Instant now, List<RejectedRow> rejected) {
        if (row.malformed().isPresent()) {
            rejected.add(new RejectedRow(row.line(), row.malformed().get(), ""));
            return Optional.empty();
        }
        Faults faults = new Faults();
        String id = text(ImportField.ID, row);
        faults.allowText(id, CollectedFacts.LONGEST_ID, pointer(ImportField.ID));
        CollectedFacts.senderId(id, pointer(ImportField.ID), faults);
        Optional<UnitRef> unit = unit(row, faults);
        Optional<CustomerRef> customer = customer(row, faults);
        Optional<PersonRef> adviser = adviser(row, faults);
        boolean anonymous = survey.kind() == SurveyKind.EMPLOYEE;
        for (ImportField field : List.of(ImportField.CUSTOMER, ImportField.ADVISER)) {
            CollectedFacts.nobody(anonymous, text(field, row), pointer(field), faults);
        }
        mapping.attributes()
                .forEach(target ->
                        CollectedFacts.nobody(anonymous, mapping.value(target, row), mapping.columnOf(target), faults));
        String touchpoint = text(ImportField.TOUCHPOINT, row);
        faults.require(
                touchpoint.isEmpty() || references.isTouchpoint(touchpoint),
                pointer(ImportField.TOUCHPOINT),
                "unknown-touchpoint");
        Optional<Instant> answeredAt = answeredAt(row, unit, now, faults);
        BigDecimal weight = weight(row, faults);
        Map<String, String> attributes = attributes(row, faults);
        Language language = language(row, faults);
        Answers answers = rowAnswers.read(row, faults);
        if (!faults.found().isEmpty()) {
            faults.found().forEach(fault -> rejected.add(rejection(row, fault)));
            return Optional.empty();
        }
        return Optional.of(new Read(
                id.isEmpty() ? CollectedFacts.FILE_PREFIX + fileHash + "#" + row.line() : id,
                unit.orElseThrow(),
                customer,
                adviser,
                Optional.of(touchpoint).filter(text -> !text.isEmpty()),
                answeredAt.orElseThrow(),
                answers,
                language,
                weight,
                attributes));
    }

    private RejectedRow rejection(ImportRow row, Fault fault) {
        return new RejectedRow(row.line(), fault, fault.pointer().isEmpty() ? "" : row.cell(fault.pointer()));
    }

    /** The header of the column, so that the report names what stands in the file. */
    private String pointer(ImportField field) {
        return mapping.columnOf(field.code());
    }

    private String text(ImportField field, ImportRow row) {
        return mapping.value(field.code(), row);
    }

    private Optional<UnitRef> unit(ImportRow row, Faults faults) {
        String text = mapping.centre(row);
        String pointer = mapping.unit().map(ImportMapping.UnitColumn::from).orElseGet(() -> pointer(ImportField.UNIT));
        if (text.isEmpty()) {
            faults.require(false, pointer, "required");
            return Optional.empty();
        }
        Optional<UnitRef> centre = references.centre(text);
        faults.require(centre.isPresent(), pointer, "unknown-centre", text);
        return centre;
    }

    private Optional<CustomerRef> customer(ImportRow row, Faults faults) {
        String text = text(ImportField.CUSTOMER, row);
        Optional<CustomerRef> ref =
                Optional.of(text).filter(Ref::isValid).map(CustomerRef::new).filter(references::isCustomer);
        faults.require(text.isEmpty() || ref.isPresent(), pointer(ImportField.CUSTOMER), "unknown-customer", text);
        return ref;
    }

    private Optional<PersonRef> adviser(ImportRow row, Faults faults) {
        String text = text(ImportField.ADVISER, row);
        Optional<PersonRef> ref =
                Optional.of(text).filter(Ref::isValid).map(PersonRef::new).filter(references::isPerson);
        faults.require(text.isEmpty() || ref.isPresent(), pointer(ImportField.ADVISER), "unknown-person", text);
        return ref;
    }

    private Optional<Instant> answeredAt(ImportRow row, Optional<UnitRef> unit, Instant now, Faults faults) {
        String text = text(ImportField.ANSWERED_AT, row);
        String pointer = pointer(ImportField.ANSWERED_AT);
        if (text.isEmpty()) {
            faults.require(false, pointer, "required");
            return Optional.empty();
        }
        ZoneId zone = mapping.zone().or(() -> unit.map(references::zoneOf)).orElse(ZoneId.of("UTC"));
        Optional<Instant> moment = dates.moment(text, zone);
        if (moment.isEmpty()) {
            faults.require(false, pointer, "not-a-date", text);
        } else {
            CollectedFacts.answeredAt(moment.get(), now, pointer, faults);
        }
        return moment;
    }

    private BigDecimal weight(ImportRow row, Faults faults) {
        String text = text(ImportField.WEIGHT, row);
        if (text.isEmpty()) {
            return BigDecimal.ONE;
        }
        if (text.length() > 30 || !text.matches("[+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][-+]?\\d{1,2})?")) {
            faults.require(false, pointer(ImportField.WEIGHT), "not-a-number", text);
            return BigDecimal.ONE;
        }
        BigDecimal weight = new BigDecimal(text);
        CollectedFacts.weight(weight, pointer(ImportField.WEIGHT), faults);
        return weight;
    }

    private Map<String, String> attributes(ImportRow row, Faults faults) {
        Map<String, String> attributes = new HashMap<>();
        mapping.attributes().forEach(target -> {
            String value = mapping.value(target, row);
            if (!value.isEmpty()) {
                attributes.put(target.substring(ImportField.ATTRIBUTE_PREFIX.length()), value);
            }
        });
        CollectedFacts.attributes(attributes, faults);
        return attributes;
    }

    private Language language(ImportRow row, Faults faults) {
        String text = text(ImportField.LOCALE, row);
        if (text.isEmpty()) {
            return Language.ZH_CN;
        }
        Optional<Language> known = Language.of(text).filter(survey.languages()::contains);
        faults.require(known.isPresent(), pointer(ImportField.LOCALE), "language-not-offered", text);
        return known.orElse(Language.ZH_CN);
    }
}
