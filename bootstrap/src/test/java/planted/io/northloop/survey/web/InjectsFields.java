package planted.io.northloop.survey.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import planted.io.northloop.survey.port.Kept;

/** An adapter that hides what it needs. */
final class InjectsFields {

    @Autowired
    @Nullable
    Kept kept;
}
