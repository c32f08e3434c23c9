package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.port.CompanyRegister;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes many units or people at once, in any order: a centre may stand before its region, two people may be each
 * other's deputies. A bad row never stops the good ones.
 */
@Component
public class LoadOrganisation {

    /** More than this in one file is refused. */
    public static final int MOST_ROWS = 20_000;

    private final CompanyRegister company;
    private final UnitChanges units;
    private final PersonChanges people;

    LoadOrganisation(CompanyRegister company, UnitChanges units, PersonChanges people) {
        this.company = company;
        this.units = units;
        this.people = people;
    }

    /**
     * A row of a file.
     *
     * @param line counts from 1, the header included
     * @param faults what could not even be read
     */
    public record Row<T>(long line, T draft, List<Fault> faults) {

        public Row {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param preview when true nothing is stored and the report says what would be
     */
    public record Command(Editor editor, List<Row<UnitDraft>> units, List<Row<PersonDraft>> people, boolean preview) {

        public Command {
            units = List.copyOf(units);
            people = List.copyOf(people);
        }
    }

    /** What became of one row. */
    public record RowReport(long line, String ref, Change change, List<Fault> faults) {}

    /** All rows in the order of the file. */
    public record Report(List<RowReport> rows, boolean preview) {

        public Report {
            rows = rows.stream()
                    .sorted(Comparator.comparingLong(RowReport::line))
                    .toList();
        }

        public long count(Change change) {
            return rows.stream().filter(row -> row.change() == change).count();
        }
    }

    /**
     * @throws DomainError REFUSED when there are more than {@link #MOST_ROWS} rows
     */
    @Transactional
    public Report load(Command command) {
        if (command.units().size() + command.people().size() > MOST_ROWS) {
            throw DomainError.refused("too-many-rows", MOST_ROWS);
        }
        company.lockForChange();
        List<RowReport> reports = new ArrayList<>(loadUnits(command.editor(), command.units()));
        reports.addAll(loadPeople(command.editor(), command.people()));
        if (command.preview()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return new Report(reports, command.preview());
    }

    /** Regions first, then centres; regions that close last, when their centres have closed. */
    private List<RowReport> loadUnits(Editor editor, List<Row<UnitDraft>> rows) {
        List<RowReport> reports = new ArrayList<>();
        List<Row<UnitDraft>> first = withoutRepeats(rows, UnitDraft::ref, (row, report) -> reports.add(report));
        first.stream()
                .sorted(Comparator.comparingInt(row -> turn(row.draft())))
                .map(row -> one(row, row.draft().ref(), () -> {
                    UnitChanges.Result result = units.apply(editor, row.draft(), Optional.empty());
                    return new RowReport(row.line(), row.draft().ref(), result.change(), result.faults());
                }))
                .forEach(reports::add);
        return reports;
    }

    private static int turn(UnitDraft draft) {
        if (!UnitKind.REGION.name().equals(draft.kind())) {
            return 1;
        }
        return Boolean.FALSE.equals(draft.active()) ? 2 : 0;
    }

    /**
     * A deputy counts as known when a sound row of the same file names them; taking a bad row away may make others bad,
     * so this is repeated until nothing changes.
     */
    private List<RowReport> loadPeople(Editor editor, List<Row<PersonDraft>> rows) {
        Map<Row<PersonDraft>, PersonChanges.Checked> sound = new LinkedHashMap<>();
        Map<Row<PersonDraft>, RowReport> refused = new HashMap<>();
        List<Row<PersonDraft>> open = withoutRepeats(rows, PersonDraft::ref, refused::put);
        Set<PersonRef> known = Set.of();
        int before;
        do {
            before = refused.size();
            known = open.stream()
                    .map(row -> row.draft().ref())
                    .filter(Ref::fits)
                    .map(PersonRef::new)
                    .collect(Collectors.toSet());
            sound.clear();
            for (Row<PersonDraft> row : open) {
                check(editor, row, known, sound, refused);
            }
            open = List.copyOf(sound.keySet());
        } while (refused.size() > before);
        List<RowReport> reports = new ArrayList<>(refused.values());
        sound.forEach((row, checked) -> reports.add(new RowReport(
                row.line(), row.draft().ref(), people.store(editor, checked).change(), List.of())));
        return reports;
    }

    /** The rows whose reference no earlier row has; of the others none may win silently. */
    private static <T> List<Row<T>> withoutRepeats(
            List<Row<T>> rows, Function<T, String> refOf, BiConsumer<Row<T>, RowReport> refused) {
        Set<String> seen = new HashSet<>();
        List<Row<T>> first = new ArrayList<>();
        for (Row<T> row : rows) {
            String ref = refOf.apply(row.draft());
            if (ref.isBlank() || seen.add(ref)) {
                first.add(row);
            } else {
                Fault fault = Fault.at("/ref", "repeated-in-file");
                refused.accept(row, new RowReport(row.line(), ref, Change.REFUSED, List.of(fault)));
            }
        }
        return first;
    }

    private void check(
            Editor editor,
            Row<PersonDraft> row,
            Set<PersonRef> known,
            Map<Row<PersonDraft>, PersonChanges.Checked> sound,
            Map<Row<PersonDraft>, RowReport> refused) {
        RowReport report = one(row, row.draft().ref(), () -> {
            PersonChanges.Checked checked = people.check(editor, row.draft(), Optional.empty(), known::contains);
            if (checked.sound()) {
                sound.put(row, checked);
            }
            return new RowReport(
                    row.line(),
                    row.draft().ref(),
                    checked.sound() ? Change.UNCHANGED : Change.REFUSED,
                    checked.faults());
        });
        if (report.change() == Change.REFUSED) {
            refused.put(row, report);
        }
    }

    /** A row about something outside the editor's scope is refused as a row, not as the whole file. */
    private static RowReport one(Row<?> row, String ref, Supplier<RowReport> attempt) {
        if (ref.isBlank()) {
            return new RowReport(row.line(), ref, Change.REFUSED, List.of(Fault.at("/ref", "required")));
        }
        if (!row.faults().isEmpty()) {
            return new RowReport(row.line(), ref, Change.REFUSED, row.faults());
        }
        try {
            return attempt.get();
        } catch (DomainError refusal) {
            Fault fault = Fault.at("/ref", refusal.code(), refusal.arguments().toArray());
            return new RowReport(row.line(), ref, Change.REFUSED, List.of(fault));
        }
    }
}
