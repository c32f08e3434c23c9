package planted.io.northloop.survey.application;

import java.util.UUID;

/** A use case that draws its ids itself. */
final class MakesUpIds {

    static UUID next() {
        return UUID.randomUUID();
    }
}
