package planted.io.northloop.response.port;

import org.jspecify.annotations.Nullable;
import planted.io.northloop.response.model.Hen;

/** The other half. */
public record Egg(@Nullable Hen hen) {}
