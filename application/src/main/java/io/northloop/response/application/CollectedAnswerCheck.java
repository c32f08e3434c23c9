package io.northloop.response.application;

import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.response.model.AnswerDigest;
import io.northloop.response.model.AnswerRules;
import io.northloop.response.model.Answers;
import io.northloop.response.model.CollectedAnswer;
import io.northloop.response.model.CollectedFacts;
import io.northloop.response.model.Consent;
import io.northloop.response.model.CsiAnswer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.shared.Ref;
import io.northloop.shared.port.Ids;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks an answer that another system sent, the references in it included; names every fault at once. */
@Component
final class CollectedAnswerCheck {

    private final SurveyDirectory surveys;
    private final OrganisationDirectory organisation;
    private final CustomerDirectory customers;
    private final CompanyCalendar calendar;
    private final AnswerStamps stamps;
    private final Ids ids;
    private final Clock clock;

    CollectedAnswerCheck(
            SurveyDirectory surveys,
            OrganisationDirectory organisation,
            CustomerDirectory customers,
            CompanyCalendar calendar,
            AnswerStamps stamps,
            Ids ids,
            Clock clock) {
        this.surveys = surveys;
        this.organisation = organisation;
        this.customers = customers;
        this.calendar = calendar;
        this.stamps = stamps;
        this.ids = ids;
        this.clock = clock;
    }

    CollectedAnswer checked(RecordResponse.Command command) {
        Instant now = clock.instant();
        Faults form = new Faults();
        Faults references = new Faults();
        form.requireText(command.id(), CollectedFacts.LONGEST_ID, "/id");
        CollectedFacts.senderId(command.id(), "/id", form);
        Optional<PublishedSurvey> survey = survey(command.surveyRef(), form, references);
        UnitRef unit = unit(command, form, references);
        Optional<CustomerRef> customer = customer(command.customerRef(), references);
        Optional<PersonRef> adviser = adviser(command.adviserRef(), references);
        boolean anonymous =
                survey.filter(it -> it.kind() == SurveyKind.EMPLOYEE).isPresent();
        CollectedFacts.nobody(anonymous, command.customerRef(), "/customerRef", references);
        CollectedFacts.nobody(anonymous, command.adviserRef(), "/adviserRef", references);
        references.require(!anonymous || command.attributes().isEmpty(), "/attributes", "answer-anonymous");
        CollectedFacts.answeredAt(command.answeredAt(), now, "/answeredAt", form);
        CollectedFacts.weight(command.weight(), "/weight", form);
        CollectedFacts.attributes(command.attributes(), form);
        touchpoint(command.touchpoint(), form, references);
        Answers answers = survey.map(asked -> AnswerRules.check(asked, command.answers(), form))
                .orElseGet(() -> new Answers(Map.of()));
        Language language = language(command.locale(), survey, form);
        refuseIfAny(form, references);
        SurveyKind kind = survey.orElseThrow().kind();
        Instant answeredAt = stamps.answeredAt(kind, Objects.requireNonNull(command.answeredAt()));
        BigDecimal weight = command.weight() == null ? BigDecimal.ONE : command.weight();
        return new CollectedAnswer(
                stamps.id(kind),
                ids.next(),
                Objects.requireNonNull(command.id()),
                survey.orElseThrow(),
                unit,
                customer,
                adviser,
                Optional.ofNullable(command.touchpoint()),
                answeredAt,
                stamps.receivedAt(kind, answeredAt),
                calendar.dayOf(answeredAt),
                answers,
                language,
                weight,
                command.attributes(),
                true,
                AnswerDigest.of(answers, language, Consent.NONE, digestParts(command, answeredAt, weight)),
                surveys.csiModel(survey.orElseThrow().id()).flatMap(model -> CsiAnswer.of(model, answers)));
    }

    private static List<String> digestParts(RecordResponse.Command command, Instant answeredAt, BigDecimal weight) {
        List<String> references = Stream.of(
                        command.surveyRef(),
                        command.unitRef(),
                        command.customerRef(),
                        command.adviserRef(),
                        command.touchpoint())
                .map(text -> Objects.requireNonNullElse(text, ""))
                .toList();
        return CollectedFacts.digestParts(references, answeredAt, weight, command.attributes());
    }

    private static void refuseIfAny(Faults form, Faults references) {
        DomainError.Kind kind = form.found().isEmpty() ? DomainError.Kind.REFUSED : DomainError.Kind.MALFORMED;
        form.addAll(references.found()).throwIfAny(kind, "invalid");
    }

    private Optional<PublishedSurvey> survey(@Nullable String ref, Faults form, Faults references) {
        form.requireText(ref, Ref.MAX_LENGTH, "/surveyRef");
        if (!Ref.isValid(ref)) {
            return Optional.empty();
        }
        Optional<PublishedSurvey> survey = surveys.current(new SurveyRef(Objects.requireNonNull(ref)));
        references.require(survey.isPresent(), "/surveyRef", "unknown-survey", ref);
        return survey;
    }

    private UnitRef unit(RecordResponse.Command command, Faults form, Faults references) {
        String text = command.unitRef();
        form.requireText(text, Ref.MAX_LENGTH, "/unitRef");
        if (text == null || !Ref.fits(text)) {
            return new UnitRef("?");
        }
        UnitRef ref = new UnitRef(text);
        boolean known = command.viewer().covers(ref)
                && organisation
                        .unit(ref)
                        .filter(u -> u.kind() == UnitKind.CENTRE)
                        .isPresent();
        references.require(known, "/unitRef", "unknown-centre", text);
        return ref;
    }

    private void touchpoint(@Nullable String code, Faults form, Faults references) {
        form.allowText(code, Ref.MAX_LENGTH, "/touchpoint");
        references.require(
                code == null
                        || organisation.touchpoints().stream()
                                .anyMatch(
                                        known -> known.active() && known.code().equals(code)),
                "/touchpoint",
                "unknown-touchpoint");
    }

    private Optional<CustomerRef> customer(@Nullable String text, Faults references) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<CustomerRef> ref = Optional.of(text)
                .filter(Ref::isValid)
                .map(CustomerRef::new)
                .filter(known -> customers.customer(known).isPresent());
        references.require(ref.isPresent(), "/customerRef", "unknown-customer", text);
        return ref;
    }

    private Optional<PersonRef> adviser(@Nullable String text, Faults references) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<PersonRef> ref = Optional.of(text)
                .filter(Ref::isValid)
                .map(PersonRef::new)
                .filter(known -> organisation.person(known).isPresent());
        references.require(ref.isPresent(), "/adviserRef", "unknown-person", text);
        return ref;
    }

    private static Language language(@Nullable String locale, Optional<PublishedSurvey> survey, Faults form) {
        if (locale == null) {
            return Language.ZH_CN;
        }
        Optional<Language> known = Language.of(locale)
                .filter(language -> survey.isEmpty() || survey.get().languages().contains(language));
        form.require(known.isPresent(), "/locale", "language-not-offered", locale);
        return known.orElse(Language.ZH_CN);
    }
}
