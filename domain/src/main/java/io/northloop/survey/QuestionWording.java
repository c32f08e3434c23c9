package io.northloop.survey;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import java.util.Map;
import java.util.Optional;

/**
 * The wording of questions for one respondent: in their language, for their category, with names filled in. Whatever
 * shows a question to a respondent, page or mail, words it by this.
 *
 * @param category empty until the score is known
 * @param names what placeholders stand for
 */
public record QuestionWording(Language language, Optional<LoyaltyCategory> category, Map<Placeholder, String> names) {

    public QuestionWording {
        names = Map.copyOf(names);
    }

    /** @param service the name of what the survey is about, if more is known than the centre */
    public static QuestionWording of(
            SurveyKind kind, Language language, String company, String centre, Optional<String> service) {
        return new QuestionWording(
                language,
                Optional.empty(),
                Map.of(
                        Placeholder.COMPANY,
                        company,
                        Placeholder.CENTRE,
                        centre,
                        Placeholder.SERVICE,
                        service.orElseGet(() -> anyService(kind, language))));
    }

    /** What a service is called when no more is known of it; staff are asked about their work. */
    private static String anyService(SurveyKind kind, Language language) {
        boolean chinese = language == Language.ZH_CN;
        return switch (kind) {
            case TRANSACTIONAL -> chinese ? "本次服务" : "this service";
            case RELATIONAL, CSI -> chinese ? "我们的服务" : "our service";
            case EMPLOYEE -> chinese ? "我们的工作" : "our work";
        };
    }

    public QuestionWording forCategory(Optional<LoyaltyCategory> known) {
        return new QuestionWording(language, known, names);
    }

    public String of(Question question) {
        return of(category.map(known -> question.textsByCategory().get(known)).orElse(question.texts()));
    }

    public String of(Question.Choice choice) {
        String text = of(choice.texts());
        return text.isEmpty() ? choice.code() : text;
    }

    private String of(Map<Language, String> texts) {
        return Placeholder.fill(texts.getOrDefault(language, ""), names);
    }
}
