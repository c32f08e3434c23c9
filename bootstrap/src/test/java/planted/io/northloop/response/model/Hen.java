package planted.io.northloop.response.model;

import planted.io.northloop.response.port.Egg;

/** Half of a cycle between packages. */
public record Hen(Egg egg) {}
