package io.northloop.organisation.web;

import io.northloop.organisation.Editor;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.application.NoteAbsence;
import io.northloop.organisation.application.OrganisationQueries;
import io.northloop.organisation.application.PersonDraft;
import io.northloop.organisation.application.PutPerson;
import io.northloop.organisation.port.OrganisationChart.PeopleFilter;
import io.northloop.organisation.port.OrganisationChart.PersonEntry;
import io.northloop.shared.DomainError;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Members of staff: who holds which post, and who stands in. */
@Controller
@RequestMapping(OrganisationNavigation.PEOPLE)
@PreAuthorize("hasRole('ADMINISTRATOR')")
class PeoplePages {

    private final OrganisationQueries queries;
    private final PutPerson putPerson;
    private final NoteAbsence noteAbsence;
    private final Choices choices;

    PeoplePages(OrganisationQueries queries, PutPerson putPerson, NoteAbsence noteAbsence, Choices choices) {
        this.queries = queries;
        this.putPerson = putPerson;
        this.noteAbsence = noteAbsence;
        this.choices = choices;
    }

    /** What was typed about a person; {@code ref} is empty for one who is new. */
    record PersonForm(
            @Nullable String ref,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String locale,
            @Nullable String post,
            @Nullable String unitRef,
            @Nullable String deputyRef,
            @Nullable Boolean active,
            @Nullable Long version) {

        static PersonForm of(PersonEntry person) {
            return new PersonForm(
                    person.ref().value(),
                    person.name(),
                    person.email(),
                    person.phone(),
                    person.locale().tag(),
                    person.post(),
                    Optional.ofNullable(person.unitRef()).map(UnitRef::value).orElse(null),
                    Optional.ofNullable(person.deputyRef())
                            .map(PersonRef::value)
                            .orElse(null),
                    person.active(),
                    person.version());
        }

        PersonDraft draft() {
            return new PersonDraft(
                    ref == null ? "" : ref,
                    name,
                    email,
                    phone,
                    locale,
                    post,
                    unitRef,
                    deputyRef,
                    Boolean.TRUE.equals(active));
        }
    }

    @GetMapping
    String list(
            Editor editor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String unit,
            SliceRequest slice,
            Model model) {
        Map<String, String> units = choices.units(editor);
        // What cannot be read counts as not given; a database keeps no U+0000.
        String sought = text.replace("\0", "").strip();
        var filter = new PeopleFilter(sought, units.containsKey(unit) ? new UnitRef(unit) : null);
        var people = queries.people(editor, filter, slice);
        model.addAttribute("people", people.items());
        model.addAttribute("next", next(people.next(), sought, unit));
        model.addAttribute("text", sought);
        model.addAttribute("unit", unit);
        model.addAttribute("units", units);
        model.addAttribute("posts", choices.posts());
        return "organisation/people";
    }

    private static @Nullable String next(@Nullable String cursor, String text, String unit) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath(OrganisationNavigation.PEOPLE)
                        .queryParam("text", text)
                        .queryParam("unit", unit)
                        .queryParam("cursor", cursor)
                        .encode()
                        .toUriString();
    }

    @GetMapping("/new")
    String newPerson(Editor editor, @RequestParam(required = false) @Nullable String unit, Model model) {
        String language = queries.company().language().tag();
        return page(
                editor, new PersonForm(null, null, null, null, language, null, unit, null, true, null), null, model);
    }

    @GetMapping("/{ref}")
    String person(Editor editor, @PathVariable String ref, Model model) {
        PersonEntry person = queries.person(editor, ref);
        return page(editor, PersonForm.of(person), person, model);
    }

    @PostMapping
    String save(
            Editor editor,
            @ModelAttribute PersonForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            var outcome =
                    putPerson.put(new PutPerson.Command(editor, form.draft(), Optional.ofNullable(form.version())));
            Notices.show(redirect, "organisation.person.saved", outcome.person().name());
            return "redirect:" + OrganisationNavigation.PEOPLE;
        } catch (DomainError refusal) {
            String ref = form.ref();
            PersonEntry stored = ref == null || ref.isBlank() ? null : queries.person(editor, ref);
            FormFaults.show(refusal, model, response);
            return page(editor, form, stored, model);
        }
    }

    @PostMapping("/{ref}/absence")
    String absence(
            Editor editor,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable LocalDate awayFrom,
            @RequestParam(required = false) @Nullable LocalDate awayUntil,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PersonEntry person = queries.person(editor, ref);
        try {
            noteAbsence.note(new NoteAbsence.Command(editor, person.ref(), awayFrom, awayUntil));
            Notices.show(
                    redirect,
                    awayFrom == null ? "organisation.person.back" : "organisation.person.away",
                    person.name());
            return "redirect:" + OrganisationNavigation.PEOPLE;
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return page(editor, PersonForm.of(person), person, model);
        }
    }

    private String page(Editor editor, PersonForm form, @Nullable PersonEntry stored, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("fresh", stored == null);
        model.addAttribute("stored", stored);
        model.addAttribute("posts", choices.openPosts());
        model.addAttribute("units", choices.units(editor));
        model.addAttribute("deputies", choices.people(editor).orElse(null));
        model.addAttribute("languages", choices.languages());
        return "organisation/person";
    }
}
