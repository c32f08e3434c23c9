package planted.io.northloop.survey;

import planted.io.northloop.shared.web.Screen;

/** Published language that knows a screen. */
public record KnowsTheWeb(Screen screen) {}
