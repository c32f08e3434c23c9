package planted.io.northloop.survey.web;

import org.springframework.stereotype.Controller;
import planted.io.northloop.survey.port.Kept;

/** A controller that speaks to a port. */
@Controller
record SkipsTheUseCase(Kept kept) {}
