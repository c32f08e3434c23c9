package io.northloop.proposition.web;

import io.northloop.organisation.PersonRef;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.model.PropositionContent;
import io.northloop.proposition.model.TouchpointPromise;
import io.northloop.proposition.model.ValueComponent;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Ref;
import io.northloop.shared.web.TypedNumbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A proposition as its form has it: each field under the pointer of its faults, touchpoints by their code. */
final class PropositionForm {

    private final Map<String, String> fields;
    private final List<String> codes;

    /** @param codes of the touchpoints that the form offers */
    PropositionForm(Map<String, String> fields, List<String> codes) {
        this.fields = fields;
        this.codes = codes;
    }

    /** What the fields hold when the form opens. */
    static Map<String, String> fields(PropositionContent content) {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", content.title());
        fields.put("segment", content.segment() == null ? "" : content.segment().toString());
        fields.put("ownerRef", content.owner() == null ? "" : content.owner().value());
        fields.put("job", content.job());
        fields.put("pains", content.pains());
        fields.put("gains", content.gains());
        fields.put("promise", content.promise());
        fields.put("story", content.story());
        fields.put("proofPoints", content.proofPoints());
        content.components().forEach((component, text) -> fields.put("components/" + component.code(), text));
        for (TouchpointPromise row : content.touchpoints()) {
            fields.put(field(row.touchpoint(), "meaning"), row.meaning());
            fields.put(field(row.touchpoint(), "measuredBy"), row.measuredBy());
            fields.put(
                    field(row.touchpoint(), "target"),
                    row.target() == null ? "" : row.target().toPlainString());
        }
        return fields;
    }

    /** Touchpoints of which nothing is said are left out. */
    PropositionContent content() {
        Map<ValueComponent, String> components = new EnumMap<>(ValueComponent.class);
        for (ValueComponent component : ValueComponent.values()) {
            components.put(component, text("components/" + component.code()));
        }
        String owner = text("ownerRef");
        return new PropositionContent(
                text("title"),
                SegmentId.parse(text("segment")).orElse(null),
                Ref.fits(owner) ? new PersonRef(owner) : null,
                text("job"),
                text("pains"),
                text("gains"),
                text("promise"),
                text("story"),
                text("proofPoints"),
                components,
                said().stream()
                        .map(code -> new TouchpointPromise(
                                code,
                                text(field(code, "meaning")),
                                text(field(code, "measuredBy")),
                                TypedNumbers.decimal(text(field(code, "target")))))
                        .toList());
    }

    /** The refusal with faults at the fields of the form instead of the places in the list. */
    DomainError atFields(DomainError refusal) {
        List<String> said = said();
        List<Fault> faults = new ArrayList<>();
        for (Fault fault : refusal.faults()) {
            String[] parts = fault.pointer().split("/", -1);
            boolean inList = parts.length == 4 && parts[1].equals("touchpoints") && parts[2].matches("\\d{1,3}");
            int place = inList ? Integer.parseInt(parts[2]) : said.size();
            String pointer = place < said.size()
                    ? "/" + field(said.get(place), parts[3].equals("touchpoint") ? "meaning" : parts[3])
                    : fault.pointer();
            faults.add(new Fault(pointer, fault.code(), fault.arguments()));
        }
        return DomainError.withFaults(refusal.kind(), refusal.code(), faults);
    }

    private List<String> said() {
        return codes.stream()
                .filter(code -> !text(field(code, "meaning")).isEmpty()
                        || !text(field(code, "measuredBy")).isEmpty()
                        || !text(field(code, "target")).isEmpty())
                .toList();
    }

    private String text(String field) {
        return Optional.ofNullable(fields.get(field)).map(String::strip).orElse("");
    }

    private static String field(String touchpoint, String part) {
        return "touchpoints/" + touchpoint + "/" + part;
    }
}
