package io.northloop.organisation.application;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.model.Person;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as somebody wrote them down, not yet checked.
 *
 * @param ref blank for somebody who is to be given one
 * @param locale BCP 47 tag; {@code null} takes the company's language
 * @param active {@code null} means yes
 */
public record PersonDraft(
        String ref,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable String post,
        @Nullable String unitRef,
        @Nullable String deputyRef,
        @Nullable Boolean active) {

    /** The profile that the draft describes; empty, with faults noted, when it cannot be read. */
    Optional<Person.Profile> read(Faults faults, Language companyLanguage) {
        faults.require(present(post) != null, "/post", "required");
        String unit = present(unitRef);
        String deputy = present(deputyRef);
        String tag = present(locale);
        Optional<Language> language = tag == null ? Optional.of(companyLanguage) : Language.of(tag);
        boolean unitReads = unit == null || Findable.ref(unit);
        boolean deputyReads = deputy == null || Findable.ref(deputy);
        faults.require(unitReads, "/unitRef", "not-a-ref", String.valueOf(unit));
        faults.require(deputyReads, "/deputyRef", "not-a-ref", String.valueOf(deputy));
        faults.require(language.isPresent(), "/locale", "not-one-of", "zh-CN, en");
        if (present(post) == null || !unitReads || !deputyReads || language.isEmpty()) {
            faults.requireText(name, Person.NAME_LIMIT, "/name");
            return Optional.empty();
        }
        return Optional.of(new Person.Profile(
                name == null ? "" : name.strip(),
                present(email),
                present(phone),
                language.get(),
                String.valueOf(present(post)),
                unit == null ? null : new UnitRef(unit),
                deputy == null ? null : new PersonRef(deputy),
                active == null || active));
    }

    PersonDraft withRef(String given) {
        return new PersonDraft(given, name, email, phone, locale, post, unitRef, deputyRef, active);
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
