package planted.io.northloop.survey.model;

/** Domain whose result depends on the machine's language. */
final class GuessesTheLocale {

    @SuppressWarnings("StringCaseLocaleUsage")
    static String lower(String text) {
        return text.toLowerCase();
    }
}
